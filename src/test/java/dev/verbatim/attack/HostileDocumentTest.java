package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.attack.HostileDocuments.Hostile;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that would keep us busy are refused before anything is fetched, whoever sends them and however.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileDocumentTest {

    /// Longer ones come by POST only.
    private static final int MAX_URL = 6_000;

    @Inject
    Oracle oracle;

    static Stream<Hostile> documents() {
        return HostileDocuments.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isRefusedByPost(Hostile hostile) {
        var before = oracle.stored();
        var codes = hostile.codes().toArray(String[]::new);
        for (var attack : bothCallers(Sent.asking(hostile.document()))) {
            var plain = oracle.refusesAtSight(attack, status(attack, hostile), codes);
            var typed = attack.with("Accept", Sent.RESPONSE_JSON);
            oracle.refusesAtSight(typed, code(plain.body()).equals("TOO_LARGE") ? 413 : 400, codes);
        }
        assertThat(oracle.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isRefusedByGet(Hostile hostile) {
        var get = Sent.get("query", hostile.document());
        if (get.parameters().length() > MAX_URL) {
            return;
        }
        for (var attack : bothCallers(get)) {
            oracle.refusesAtSight(attack, 200, hostile.codes().toArray(String[]::new));
            oracle.refusesAtSight(
                    attack.with("Accept", Sent.RESPONSE_JSON),
                    400,
                    hostile.codes().toArray(String[]::new));
        }
    }

    /// What is too large is no GraphQL request yet, so its status does not go by the media type.
    private static int status(Sent attack, Hostile hostile) {
        return hostile.codes().contains("TOO_LARGE") && attack.send().body().contains("TOO_LARGE") ? 413 : 200;
    }

    @Test
    void thePublicSendsTwoThousandTokens() {
        oracle.refusesAtSight(Sent.asking("{" + "__typename ".repeat(5_000) + "}"), 413, "TOO_LARGE");
        oracle.refusesAtSight(Sent.asking("{" + "id ".repeat(5_000) + "}"), 200, "TOO_MANY_TOKENS");
    }

    @Test
    void aThousandEqualFieldsAreOne() {
        var answer = Sent.asking("{" + "__typename ".repeat(1_000) + "}").send();

        assertThat(new JsonObject(answer.body()).getJsonObject("data")).isEqualTo(JsonObject.of("__typename", "Query"));
    }

    @Test
    void whatIsLargerThanAnyRequestIsNotRead() {
        for (var padded : new String[] {
            "{viewer{role}}" + ",".repeat(250_000),
            "{viewer{role}} #" + "x".repeat(1_000_000),
            "{viewer{role}}" + " ".repeat(65 * 1_024)
        }) {
            oracle.refusesAtSight(Sent.asking(padded), 413, "TOO_LARGE");
            oracle.refusesAtSight(Sent.asking(padded).keyed(Api.EDITOR_KEY), 413, "TOO_LARGE");
        }
        oracle.refusesAtSight(Sent.post("{\"query\":\"{viewer{role}}\"" + " ".repeat(65_536) + "}"), 413, "TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e400", "99999999999999999999", "-1", "0", "1.5", "101", "-2147483649", "4294967297", "[]"})
    void aPageSizeThatIsNoneIsRefusedAsAVariableToo(String size) {
        var attack = Sent.post(
                "{\"query\":\"query($n:Int){articles(first:$n){nodes{id}}}\",\"variables\":{\"n\":" + size + "}}");

        var get =
                Sent.get("query", "query($n:Int){articles(first:$n){nodes{id}}}", "variables", "{\"n\":" + size + "}");
        for (var sent : new Sent[] {attack, get}) {
            var answer = sent.send();
            assertThat(answer.statusCode()).isIn(200, 400);
            Oracle.isRefusal(answer, "BAD_INPUT");
        }
    }

    @Test
    void variablesRaiseTheCost() {
        var query = "query($n:Int!){articles(first:$n){nodes{quotes(first:$n){nodes{repeats(first:$n){nodes{id}}}}}}}";

        oracle.refusesAtSight(Sent.asking(query, Map.of("n", 100)), 200, "TOO_COMPLEX");
        var allowed = new JsonObject(Sent.asking(query, Map.of("n", 5)).send().body());

        assertThat(allowed.getJsonObject("data")).isNotNull();
        assertThat(allowed.getJsonObject("extensions").getJsonObject("cost").getInteger("maximum"))
                .isEqualTo(10_000);
    }

    private static Sent[] bothCallers(Sent attack) {
        return new Sent[] {attack, attack.keyed(Api.EDITOR_KEY)};
    }

    private static String code(String answer) {
        return new JsonObject(answer)
                .getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
