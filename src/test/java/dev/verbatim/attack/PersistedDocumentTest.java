package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that are named by their hash, as Apollo's and urql's clients do.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersistedDocumentTest {

    @Inject
    Oracle oracle;

    /// That nobody has sent before.
    private final String document = "{viewer{role}} # " + UUID.randomUUID();

    @Test
    void aDocumentIsNamedOnceItHasBeenSent() {
        oracle.refusesAtSight(byHash(Hashes.of(document)), 200, "PERSISTED_QUERY_NOT_FOUND");
        oracle.refusesAtSight(getByHash(Hashes.of(document)), 200, "PERSISTED_QUERY_NOT_FOUND");

        isAnswered(withHash(document, Hashes.of(document)));

        isAnswered(byHash(Hashes.of(document)));
        isAnswered(getByHash(Hashes.of(document)));
        isAnswered(byHash(Hashes.of(document)).keyed(Api.EDITOR_KEY));
    }

    @Test
    void aDocumentCanBeSentByGetToo() {
        isAnswered(Sent.get("query", document, "extensions", extensions(Hashes.of(document))));

        isAnswered(getByHash(Hashes.of(document)));
    }

    @Test
    void theMessageIsTheOneThatClientsLookFor() {
        assertThat(byHash(Hashes.of(document)).send().body()).contains("\"message\":\"PersistedQueryNotFound\"");
    }

    @Test
    void aHashOfAnotherDocumentIsRefusedAndNotKept() {
        var known = Hashes.of("{viewer{role}}");
        isAnswered(withHash("{viewer{role}}", known));

        oracle.refusesAtSight(withHash("{viewer{edition}}", known), 200, "PERSISTED_QUERY_MISMATCH");
        oracle.refusesAtSight(
                withHash("{viewer{edition}}", known).with("Accept", Sent.RESPONSE_JSON),
                400,
                "PERSISTED_QUERY_MISMATCH");
        oracle.refusesAtSight(withHash(document, "0".repeat(64)), 200, "PERSISTED_QUERY_MISMATCH");

        assertThat(byHash(known).send().body()).contains("\"role\"").doesNotContain("edition");
        oracle.refusesAtSight(byHash("0".repeat(64)), 200, "PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void aDocumentThatIsWrongIsNotKept() {
        var wrong = "{nothing} # " + UUID.randomUUID();

        oracle.refusesAtSight(withHash(wrong, Hashes.of(wrong)), 200, "VALIDATION_ERROR");

        oracle.refusesAtSight(byHash(Hashes.of(wrong)), 200, "PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void aChangeIsNotMadeByGetOfItsHash() {
        var mutation = "mutation{deleteTopic(id:\"topic_01m81ymc00000000000000000a\",expectedVersion:0){deletedId}}";
        withHash(mutation, Hashes.of(mutation)).keyed(Api.EDITOR_KEY).send();
        var before = oracle.stored();

        var answer = oracle.refusesAtSight(getByHash(Hashes.of(mutation)).keyed(Api.EDITOR_KEY), 405, "BAD_INPUT");

        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(oracle.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":1,\"sha256Hash\":\"\"}",
                "{\"version\":1,\"sha256Hash\":\"zz\"}",
                "{\"version\":1,\"sha256Hash\":1}",
                "{\"version\":1,\"sha256Hash\":null}",
                "{\"version\":1}",
                "{\"sha256Hash\":\"0\"}",
                "{\"version\":2,\"sha256Hash\":\"%s\"}",
                "{\"version\":\"1\",\"sha256Hash\":\"%s\"}",
                "{\"version\":1,\"sha256Hash\":\"%s0\"}",
            })
    void whatIsNoHashIsRefused(String persisted) {
        var extensions = "{\"persistedQuery\":" + persisted.replace("%s", "a".repeat(64)) + "}";

        oracle.refusesAtSight(Sent.post("{\"extensions\":" + extensions + "}"), 400, "BAD_INPUT");
        oracle.refusesAtSight(Sent.get("extensions", extensions), 400, "BAD_INPUT");
    }

    @Test
    void aHashOfAMegabyteIsRefused() {
        var hash = "a".repeat(1_000_000);

        oracle.refusesAtSight(byHash(hash), 413, "TOO_LARGE");
        oracle.refusesAtSight(byHash(hash).keyed(Api.EDITOR_KEY), 400, "BAD_INPUT");
        oracle.refusesAtSight(Sent.post("{\"documentId\":\"" + hash + "\"}").keyed(Api.EDITOR_KEY), 400, "BAD_INPUT");
    }

    @Test
    void anIdThatNobodyTrustsIsNotFound() {
        for (var name : new String[] {"documentId", "id", "doc_id"}) {
            oracle.refusesAtSight(Sent.post("{\"" + name + "\":\"x\"}"), 200, "PERSISTED_QUERY_NOT_FOUND");
            oracle.refusesAtSight(Sent.get(name, "x"), 200, "PERSISTED_QUERY_NOT_FOUND");
        }
    }

    private static void isAnswered(Sent request) {
        assertThat(new JsonObject(request.send().body()).getJsonObject("data").getJsonObject("viewer"))
                .isNotNull();
    }

    private static Sent byHash(String hash) {
        return Sent.post("{\"extensions\":" + extensions(hash) + "}");
    }

    private static Sent getByHash(String hash) {
        return Sent.get("extensions", extensions(hash));
    }

    private static Sent withHash(String document, String hash) {
        return Sent.post(JsonObject.of("query", document, "extensions", new JsonObject(extensions(hash)))
                .encode());
    }

    private static String extensions(String hash) {
        return "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";
    }
}
