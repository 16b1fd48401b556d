package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What may be asked for on the public's port. Extensions bring routes of their own, so each has its reason
/// here.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RoutesTest {

    private static final Map<String, String> KNOWN = Map.of(
            "null", "looks at all requests on their way, and answers none of its own",
            "/", "ours; leads to the console",
            "/console", "ours",
            "/console/", "ours",
            "/graphql", "ours; hides SmallRye's, its WebSocket too",
            "/graphql/", "ours; closes all below but the schema's text",
            "/graphql/schema.graphql", "SmallRye's; ours stands before it",
            "/graphql-ui/", "ours; closes GraphiQL's, which writes keys into addresses",
            "/q/", "health only, where load balancers look");

    @Inject
    Router router;

    @Test
    void eachRouteIsKnown() {
        var paths = router.getRoutes().stream()
                .map(Route::getPath)
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(paths).isSubsetOf(KNOWN.keySet());
    }

    /// The handshake of SmallRye's subscriptions.
    @Test
    void noWebSocketIsOpened() {
        given().header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Protocol", "graphql-transport-ws")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .get("/graphql")
                .then()
                .statusCode(400);
    }
}
