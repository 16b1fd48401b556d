package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where only trusted documents are allowed, the public asks these, by their ids or in full, and nothing else.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(Guarded.class)
class TrustedDocumentsOnlyTest {

    private static final String FREE = "{viewer{role edition}}";

    @Inject
    Oracle oracle;

    @Test
    void thePublicDoesNotAskFreely() {
        for (var attack : List.of(
                Sent.asking(FREE),
                Sent.get("query", FREE),
                Sent.asking("{viewer{role}} "),
                Sent.asking("{viewer{role}} query A{viewer{edition}}"),
                Sent.asking("{ not even a document"),
                Sent.post("{\"documentId\":\"unknown\"}"),
                Sent.get("documentId", "unknown"))) {
            oracle.refusesAtSight(attack, 200, "OPERATION_NOT_ALLOWED");
            oracle.refusesAtSight(attack.with("Accept", Sent.RESPONSE_JSON), 403, "OPERATION_NOT_ALLOWED");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "from-apollo, edition",
        "6f1ed002ab5595859014ebf0951522d9, name",
        "from-codegen, can",
        "e53bc19832ec68f3375ce89fc19eecf7d642cc0faab4bc5fcaf987cb9d13b739, role"
    })
    void thePublicAsksByIdAsEachToolWritesThem(String id, String field) {
        for (var request : List.of(
                Sent.post("{\"documentId\":\"" + id + "\"}"),
                Sent.post("{\"doc_id\":\"" + id + "\"}"),
                Sent.get("documentId", id),
                Sent.get("id", id))) {
            assertThat(viewer(request).fieldNames()).containsExactly(field);
        }
    }

    @Test
    void thePublicAsksATrustedDocumentInFull() {
        assertThat(viewer(Sent.asking("{viewer{role}}")).getString("role")).isEqualTo("PUBLIC");
        assertThat(viewer(Sent.get("query", "{viewer{role}}")).getString("role"))
                .isEqualTo("PUBLIC");
    }

    @Test
    void aHashBringsInNoOtherDocument() {
        var extensions = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + Hashes.of(FREE) + "\"}}";
        var registering = JsonObject.of("query", FREE, "extensions", new JsonObject(extensions))
                .encode();

        oracle.refusesAtSight(Sent.post(registering), 200, "OPERATION_NOT_ALLOWED");
        oracle.refusesAtSight(Sent.get("extensions", extensions), 200, "OPERATION_NOT_ALLOWED");

        // nor where an editor has sent it
        assertThat(viewer(Sent.post(registering).keyed(Api.EDITOR_KEY)).getString("role"))
                .isEqualTo("EDITOR");
        oracle.refusesAtSight(Sent.get("extensions", extensions), 200, "OPERATION_NOT_ALLOWED");
    }

    @Test
    void trustedDocumentsMayCostWhatTheNewsroomsMay() {
        var answer =
                new JsonObject(Sent.post("{\"documentId\":\"heavy\"}").send().body());

        assertThat(answer.getJsonObject("data")).isNotNull();
        assertThat(answer.getJsonObject("extensions").getJsonObject("cost").getInteger("maximum"))
                .isEqualTo(50_000);
    }

    @Test
    void aTrustedChangeStillNeedsAKeyAndAPost() {
        var before = oracle.stored();
        var request = JsonObject.of(
                        "documentId", "change", "variables", Map.of("id", "topic_01m81ymc00000000000000000a"))
                .encode();

        oracle.refuses(Sent.post(request), 200, "UNAUTHENTICATED");
        oracle.refusesAtSight(
                Sent.get("documentId", "change", "variables", "{\"id\":\"x\"}").keyed(Api.EDITOR_KEY),
                405,
                "BAD_INPUT");

        assertThat(oracle.stored()).isEqualTo(before);
    }

    @Test
    void theNewsroomAsksFreely() {
        assertThat(viewer(Sent.asking(FREE).keyed(Api.REPORTER_KEY)).getString("role"))
                .isEqualTo("REPORTER");
    }

    private static JsonObject viewer(Sent request) {
        return new JsonObject(request.send().body()).getJsonObject("data").getJsonObject("viewer");
    }
}
