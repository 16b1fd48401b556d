package dev.verbatim.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Discretion;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/// Which edition a request reads.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EditionHeaderTest {

    @Test
    void theEditionGoesByTheCallerAndTheHeader() {
        var draft = new Newsroom().article("Desk only").entered();
        var query = "query($id: ID!) { viewer { edition } article(id: $id) { id } }";

        assertThat(Api.asEditor().run(query, "id", draft.id()).getString("viewer.edition"))
                .isEqualTo("DESK");
        assertThat(Api.asEditor().run(query, "id", draft.id()).getString("article.id"))
                .isEqualTo(draft.id());
        assertThat(Api.asEditor().reading("live").run(query, "id", draft.id()).getString("viewer.edition"))
                .isEqualTo("LIVE");
        assertThat(Api.asEditor().reading("live").run(query, "id", draft.id()).<Object>get("article"))
                .isNull();
        assertThat(Api.asPublic().reading("live").run(query, "id", draft.id()).<Object>get("article"))
                .isNull();
        assertRefused(Api.asPublic().reading("desk").post(query, "id", draft.id()), 401, "UNAUTHENTICATED");
        assertRefused(Api.asPublic().reading("DESK").post(query, "id", draft.id()), 401, "UNAUTHENTICATED");
        assertRefused(Api.asPublic().reading("elsewhere").post(query, "id", draft.id()), 400, "BAD_INPUT");
        assertRefused(Api.asEditor().reading("desk; drop").post(query, "id", draft.id()), 400, "BAD_INPUT");
    }

    private static void assertRefused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo(code);
        assertThat(answer.jsonPath().<Object>get("data")).isNull();
        Discretion.check(answer.asString());
    }
}
