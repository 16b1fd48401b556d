package dev.verbatim.bootstrap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the packaged application serves to everybody, in production mode.
class PublicPortIT {

    private static final List<String> ELSEWHERE = List.of(
            "/q",
            "/q/metrics",
            "/q/info",
            "/q/openapi",
            "/q/swagger-ui",
            "/q/arc",
            "/q/dev",
            "/q/dev-ui",
            "/q/health-ui",
            "/q/graphql-ui",
            "/graphql-ui",
            "/graphql-ui/index.html",
            "/graphql/schema",
            "/graphql/subscriptions",
            "/index.html",
            "/application.properties");

    @TempDir
    Path data;

    @Test
    @Timeout(180)
    void nothingOfWhatExtensionsBringIsServed() throws Exception {
        try (var app = PackagedApp.start(data)) {
            for (var path : ELSEWHERE) {
                assertThat(given().port(app.port()).get(path).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
            var schema = given().port(app.port()).get("/graphql/schema.graphql");
            assertThat(schema.statusCode()).isEqualTo(403);
            assertThat(schema.asString()).contains("INTROSPECTION_DISABLED").doesNotContain("type Article");
            assertThat(given().port(app.port()).get("/q/health/live").statusCode())
                    .isEqualTo(200);
        }
    }
}
