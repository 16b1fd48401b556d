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

    /// Else a cache between would give one site's page what was answered to another's, or to a server.
    @Test
    void everyAnswerIsForTheSiteThatAsked() {
        var viewer = Sent.get("query", "{viewer{role}}");
        var tag = viewer.send().headers().firstValue("ETag").orElse("*");
        for (var request : List.of(
                VIEWER,
                viewer,
                viewer.by("HEAD"),
                viewer.with("If-None-Match", tag),
                Sent.get("query", "{viewer{"),
                Sent.get("query", "{nothing}"),
                Sent.get(),
                Sent.post("{"),
                viewer.by("DELETE"),
                viewer.with("Accept", "text/plain"),
                viewer.with("Accept", "text/html"),
                viewer.keyed("nobody's"),
                Sent.get("query", "{viewer{role}}#" + "x".repeat(9_000)),
                preflight(Guarded.SITE))) {
            for (var origin : List.of("", Guarded.SITE, "https://other.example", "null")) {
                var answer =
                        (origin.isEmpty() ? request : request.without("Origin").with("Origin", origin)).send();

                assertThat(answer.headers().allValues("Vary"))
                        .as("%s from %s: %d", request, origin, answer.statusCode())
                        .anyMatch(vary -> List.of(vary.split(", ")).contains("Origin"));
            }
        }
    }

    @Test
    void whatIsNoRequestIsToo() throws Exception {
        try (var line = new Line().say("GET /graphql?query=%zz HTTP/1.1\r\nHost: a\r\n\r\n")) {
            assertThat(line.drip("")).startsWith("HTTP/1.1 400 ").containsIgnoringCase("\r\nvary: origin\r\n");
        }
    }

    @Test
    void browsersRememberForAWhileThatTheSiteMayAsk() {
        assertThat(preflight(Guarded.SITE).send().headers().firstValueAsLong("Access-Control-Max-Age"))
                .hasValue(7_200);
    }

    private static Sent preflight(String origin) {
        return Sent.get()
                .by("OPTIONS")
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "content-type");
    }
}
