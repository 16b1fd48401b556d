package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.ops.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a body or an address may hold: JSON taken strictly, each parameter once.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ParametersTest {

    private static final String OK = "\"query\":\"{viewer{role}}\"";

    @Inject
    Oracle oracle;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"{viewer{role}}\"",
                "{viewer{role}}",
                "{}",
                "{" + OK,
                "{" + OK + "} {}",
                "{" + OK + "}]",
                "{" + OK + ",}",
                "{" + OK + "," + OK + "}",
                "{" + OK + ",\"variables\":{\"a\":1,\"a\":2}}",
                "{" + OK + ",/* */\"variables\":{}}",
                "{" + OK + ",\"variables\":{\"a\":NaN}}",
                "{" + OK + ",\"variables\":{\"a\":01}}",
                "{" + OK + ",\"variables\":{\"a\":'b'}}",
                "{" + OK + ",\"variables\":[]}",
                "{" + OK + ",\"variables\":\"{}\"}",
                "{" + OK + ",\"variables\":1}",
                "{" + OK + ",\"variables\":{\"a\":\"\\u0000\"}}",
                "{" + OK + ",\"variables\":{\"a\":\"\\ud800\"}}",
                "{" + OK + ",\"variables\":{\"a\":{\"b\":[\"\\udc00\"]}}}",
                "{" + OK + ",\"variables\":{\"\\u0000\":1}}",
                "{" + OK + ",\"extensions\":[]}",
                "{" + OK + ",\"extensions\":\"x\"}",
                "{" + OK + ",\"extensions\":{\"persistedQuery\":1}}",
                "{" + OK + ",\"operationName\":[]}",
                "{" + OK + ",\"documentId\":1}",
                "{\"query\":[\"{viewer{role}}\"]}",
                "{\"query\":true}",
                "{\"query\":\"{viewer{role}}\\u0000\"}",
                "{\"query\":\"{viewer{role}}\\udfff\"}",
                "{\"mutation\":\"{viewer{role}}\"}",
                "\uFEFF{" + OK + "} x",
            })
    void whatIsNoRequestIsRefused(String body) {
        oracle.refusesAtSight(Sent.post(body), 400, "BAD_INPUT");
        oracle.refusesAtSight(Sent.post(body).with("Accept", Sent.RESPONSE_JSON), 400, "BAD_INPUT");
    }

    @Test
    void jsonThatIsNestedDeeplyIsRefused() {
        for (int depth : new int[] {101, 10_000, 30_000}) {
            var nested = "[".repeat(depth) + "]".repeat(depth);
            oracle.refusesAtSight(Sent.post("{" + OK + ",\"variables\":{\"a\":" + nested + "}}"), 400, "BAD_INPUT");
            oracle.refusesAtSight(Sent.post("[".repeat(depth)), 400, "BAD_INPUT");
        }
    }

    @Test
    void numbersWithoutEndAreRefusedOrRead() {
        for (var number : List.of("1" + "0".repeat(5_000), "1e999999999", "-1e-999999999", "0." + "1".repeat(5_000))) {
            var answer = Sent.post("{\"query\":\"query($n:Int){articles(first:$n){totalCount}}\",\"variables\":{\"n\":"
                            + number + "}}")
                    .send();
            assertThat(answer.statusCode()).isIn(200, 400);
            Oracle.isRefusal(answer, "BAD_INPUT");
        }
    }

    @Test
    void severalRequestsInOneAreRefused() {
        var before = oracle.stored();
        var one = "{\"query\":\"mutation{createTopic(input:{name:\\\"Batch\\\",kind:SUBJECT}){topic{id}}}\"}";

        oracle.refusesAtSight(
                Sent.post("[" + one + (',' + one).repeat(499) + "]").keyed(Api.EDITOR_KEY), 400, "BAD_INPUT");

        assertThat(oracle.stored()).isEqualTo(before);
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        for (var broken : List.of(
                new byte[] {(byte) 0xff},
                new byte[] {(byte) 0xc0, (byte) 0x80},
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                new byte[] {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80})) {
            var text = new String(broken, StandardCharsets.ISO_8859_1);
            var body = "{\"query\":\"query($s:String){article(slug:$s){id}}\",\"variables\":{\"s\":\"" + text + "\"}}";
            var attack = new Sent(
                    "POST",
                    "",
                    List.of("Content-Type", "application/json"),
                    body.getBytes(StandardCharsets.ISO_8859_1));
            oracle.refusesAtSight(attack, 400, "BAD_INPUT");
        }
    }

    /// What is not UTF-8 in an address arrives as the sign that replaces it, which finds nothing.
    @Test
    void anAddressHoldsNoNul() {
        var document = Sent.get("query", "query($s:String){article(slug:$s){id}}");

        oracle.refusesAtSight(
                document.to(document.parameters() + "&variables=%7B%22s%22:%22%00%22%7D"), 400, "BAD_INPUT");
        assertThat(document.to(document.parameters() + "&variables=%7B%22s%22:%22%FF%22%7D")
                        .send()
                        .body())
                .contains("{\"article\":null}");
    }

    @Test
    void anAddressHoldsVariablesAndExtensionsAsJson() {
        var query = "query A($id:ID!){node(id:$id){id} viewer{edition}} query B{viewer{role}}";

        var answer = Sent.get(
                        "query",
                        query,
                        "operationName",
                        "A",
                        "variables",
                        "{\"id\":\"topic_01m81ymc00000000000000000a\"}",
                        "extensions",
                        "{\"client\":{}}")
                .send();

        assertThat(new JsonObject(answer.body()).getJsonObject("data").getJsonObject("viewer"))
                .isEqualTo(JsonObject.of("edition", "LIVE"));
    }

    @Test
    void anAddressWithoutADocumentIsRefused() {
        oracle.refusesAtSight(Sent.get(), 400, "BAD_INPUT");
        oracle.refusesAtSight(Sent.get("query", ""), 400, "BAD_INPUT");
        oracle.refusesAtSight(Sent.get("variables", "{}"), 400, "BAD_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "operationName", "variables", "extensions", "documentId"})
    void aParameterThatComesTwiceIsRefused(String name) {
        var value = name.endsWith("s") ? "{}" : "{viewer{role}}";
        var twice = Sent.get("query", "{viewer{role}}", name, value, name, value);

        oracle.refusesAtSight(twice, 400, "BAD_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "[]", "x", "{\"a\":1,\"a\":1}", "{}{}", "null", "\"{}\"", "{\"a\":\"\\ud800\"}"})
    void variablesThatAreNoObjectAreRefused(String variables) {
        oracle.refusesAtSight(Sent.get("query", "{viewer{role}}", "variables", variables), 400, "BAD_INPUT");
        oracle.refusesAtSight(Sent.get("query", "{viewer{role}}", "extensions", variables), 400, "BAD_INPUT");
    }

    @ParameterizedTest
    @ValueSource(ints = {8_193, 65 << 10})
    void anAddressThatIsTooLongIsRefused(int padding) {
        oracle.refusesAtSight(Sent.get("query", "{viewer{role}}#" + "x".repeat(padding)), 414, "TOO_LARGE");
    }
}
