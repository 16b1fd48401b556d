package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Heads of requests that no client would send: refused in JSON on every route of every port, and the
/// connection is closed; the log has nothing to say.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RequestHeadTest {

    private static final String VIEWER = "/graphql?query=%7Bviewer%7Brole%7D%7D";
    private static final List<String> ROUTES =
            List.of(VIEWER, "/console", "/", "/q/health/ready", "/graphql-ui/x", "/nowhere", "/q/metrics");

    @TestHTTPResource(value = "/q/metrics", management = true)
    URL metrics;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host:\r\n",
                "Host: \r\n",
                "Host: a b\r\n",
                "Host: a:99999\r\n",
                "Host: a:-1\r\n",
                "Host: a:b\r\n",
                "Host: a:80:80\r\n",
                "Host: :80\r\n",
                "Host: a/b\r\n",
                "Host: http://a\r\n",
                "Host: me@a\r\n",
                "Host: a, b\r\n",
                "Host: a\r\n b\r\n",
                "Host: [::1\r\n",
                "Host: [x]\r\n",
                "Host: \u00e4\r\n",
                "Host: <script>\r\n",
                "Host: a\r\nHost: a\r\n",
                "Host: a\r\nhost: b\r\n",
            })
    void aHostThatCannotBeReadIsRefused(String host) throws Exception {
        for (var route : ROUTES) {
            refuses("GET " + route + " HTTP/1.1\r\n" + host + "\r\n", 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a:80", "a.example:", "127.0.0.1:8080", "[::1]", "[::1]:8080", "under_score"})
    void otherHostsAreServed(String host) throws Exception {
        try (var line =
                new Line().say("GET " + VIEWER + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")) {
            assertThat(line.drip("")).startsWith("HTTP/1.1 200 ").contains("PUBLIC");
        }
    }

    /// A line of three bytes takes a hundred times as much memory.
    @Test
    void aHeadOfVeryManyLinesIsRefusedBeforeItsEnd() throws Exception {
        try (var line = new Line().say("GET " + VIEWER + " HTTP/1.1\r\nHost: a\r\n" + "a:\r\n".repeat(600))) {
            assertThat(line.drip("")).startsWith("HTTP/1.1 431 ").contains("TOO_LARGE");
        }
    }

    @Test
    void aBodyMayHaveAsManyLinesAsItLikes() throws Exception {
        var body = "{\n" + "\n".repeat(2_000) + "\"query\": \"{viewer{role}}\"}";
        try (var line = new Line()
                .say("POST /graphql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body)) {
            assertThat(line.drip("")).startsWith("HTTP/1.1 200 ").contains("PUBLIC");
        }
    }

    @Test
    void theOldVersionNeedsNoHost() throws Exception {
        try (var line = new Line().say("GET " + VIEWER + " HTTP/1.0\r\n\r\n")) {
            assertThat(line.drip("")).startsWith("HTTP/1.0 200 ").contains("PUBLIC");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x", "HTTP://x:80", "https://[::1]:8443"})
    void anAbsoluteAddressIsServed(String origin) throws Exception {
        try (var line =
                new Line().say("GET " + origin + VIEWER + " HTTP/1.1\r\nHost: y\r\nConnection: close\r\n\r\n")) {
            assertThat(line.drip("")).startsWith("HTTP/1.1 200 ").contains("PUBLIC");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "graphql",
                "?query={viewer{role}}",
                "ftp://x/graphql",
                "http:///graphql",
                "http://me@x/graphql",
                "http://x:99999/graphql",
                "http://",
                "x:80",
                "/graphql?query=%zz",
                "/graphql?query=%",
                "/console/%g0",
                "/%",
                "/graphql?query=\u0001",
                "/graphql?query=\u007f",
                "/graphql?a=b c",
            })
    void anAddressThatIsNoneIsRefused(String address) throws Exception {
        refuses("GET " + address + " HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{viewer{role}}",
                "{viewer{role}}|^`\"<>\\",
                "{viewer{role}}&variables={\"a\":\"[\u00c3\u00a4]\"}",
                "{viewer{role}}#and-so-on"
            })
    void whatShouldBeEncodedInAnAddressIsTakenOrRefusedInJson(String query) throws Exception {
        var get = "GET /graphql?query=" + query + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
        try (var line = new Line().say(get)) {
            assertThat(line.drip("")).startsWith("HTTP/1.1 200 ").containsAnyOf("PUBLIC", "PARSE_ERROR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/3.0", "HTTP/1.2", "HTTP/0.9"})
    void otherVersionsAreNotSpoken(String version) throws Exception {
        refuses("GET " + VIEWER + " " + version + "\r\nHost: a\r\n\r\n", 505);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET " + VIEWER + "\r\n\r\n",
                "GET\r\n\r\n",
                "G\u0001T " + VIEWER + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n",
            })
    void whatIsNoRequestIsRefused(String nonsense) throws Exception {
        refuses(nonsense, 400);
    }

    /// Where it is not switched on.
    @Test
    void theNextVersionIsNotSpoken() throws Exception {
        try (var line = new Line().say(Frames.hello() + Frames.get(1, VIEWER));
                var management = new Line(metrics.getPort()).say(Frames.hello() + Frames.get(1, "/q/metrics"))) {
            assertThat(line.drip("")).startsWith("HTTP/1.1 505 ");
            assertThat(management.drip("")).doesNotContain("# HELP", "HTTP/1.1 200");
        }
    }

    @Test
    void whatIsTooLongIsRefusedInJson() throws Exception {
        refuses("GET /?" + "x".repeat(82_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414);
        refuses("GET / HTTP/1.1\r\nHost: a\r\nX-More: " + "x".repeat(82_000) + "\r\n\r\n", 431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere", "/console/nowhere.js", "/graphql-ui/x", "/q/nowhere", "/graphql/nowhere", "/%00"})
    void whatIsNotThereTellsNothing(String path) throws Exception {
        for (var method : List.of("GET", "POST")) {
            try (var line = new Line()
                    .say(method + " " + path
                            + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) {
                var heard = line.drip("");

                assertThat(heard).containsPattern("^HTTP/1.1 40[0-9] ").doesNotContainIgnoringCase("stack", "error id");
                Oracle.isDiscreet(heard);
            }
        }
    }

    private void refuses(String request, int status) throws Exception {
        for (int port : new int[] {RestAssured.port, metrics.getPort()}) {
            try (var heard = new Heard();
                    var line = new Line(port).say(request)) {
                var answer = line.drip("");

                assertThat(answer)
                        .startsWith("HTTP/1.1 " + status + " ")
                        .containsIgnoringCase("\r\nconnection: close\r\n")
                        .contains(
                                "application/json",
                                "\"code\":\"" + (status == 414 || status == 431 ? "TOO_LARGE" : "BAD_INPUT"));
                assertThat(answer.split("HTTP/1.1 \\d")).hasSize(2);
                Oracle.isDiscreet(answer);
                assertThat(heard.messages()).isEmpty();
            }
        }
    }
}
