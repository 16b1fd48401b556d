package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Pages of other sites ask where the operator has named their site, by Quarkus' own settings.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(Guarded.class)
class CrossOriginTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private static final Sent VIEWER = Sent.asking("{viewer{role}}");

    @Test
    void theSiteThatIsNamedAsks() {
        for (var request : List.of(VIEWER, Sent.get("query", "{viewer{role}}"))) {
            var answer = request.with("Origin", Guarded.SITE).send();

            assertThat(answer.body()).contains("\"role\":\"PUBLIC\"");
            assertThat(answer.headers().firstValue(ALLOWED)).hasValue(Guarded.SITE);
        }
    }

    @Test
    void theBrowserIsToldWhatThatSiteMaySend() {
        var answer = preflight(Guarded.SITE).send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue(ALLOWED)).hasValue(Guarded.SITE);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers).contains("content-type"));
    }

    @Test
    void otherSitesAreNotHeard() {
        for (var request :
                List.of(VIEWER.with("Origin", "https://other.example"), preflight("https://other.example"))) {
            var answer = request.send();

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue(ALLOWED)).isEmpty();
        }
    }

    private static Sent preflight(String origin) {
        return Sent.get()
                .by("OPTIONS")
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "content-type");
    }
}
