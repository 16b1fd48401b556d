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

/// The first line of a request is read as anybody before us reads it, or it is refused.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RequestLineTest {

    private static final String BODY = "{\"query\":\"{viewer{role}}\"}";
    private static final String HEAD =
            "\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n";

    @TestHTTPResource(value = "/q/metrics", management = true)
    URL metrics;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST  /graphql HTTP/1.1",
                "POST /graphql  HTTP/1.1",
                "POST /graphql HTTP/1.1 ",
                "POST\t/graphql HTTP/1.1",
                "POST /graphql\tHTTP/1.1",
                "POST \t/graphql HTTP/1.1",
                "POST /graphql HTTP/1.1\t",
                "POST\u000b/graphql HTTP/1.1",
                "POST\f/graphql\fHTTP/1.1",
                "POST\r/graphql\rHTTP/1.1",
                "POST /graphql\rHTTP/1.1",
                "POST /graphql HTTP/1.1\r",
                "POST /graphql",
                "POST /graph ql HTTP/1.1",
                "POST\u00a0/graphql HTTP/1.1",
                "POST /graphql#x HTTP/1.1",
                "POST /graphql# HTTP/1.1",
                "POST /#/graphql HTTP/1.1",
                "POST http://a/graphql#x HTTP/1.1",
                "POST http://a#x HTTP/1.1",
                "POST /gr\u00e4phql HTTP/1.1",
                "POST /gr\u00c3\u00a4phql HTTP/1.1",
                "POST /graphql/\u00ff HTTP/1.1",
            })
    void aLineThatOthersMayReadOtherwiseIsRefused(String line) throws Exception {
        for (int port : new int[] {RestAssured.port, metrics.getPort()}) {
            try (var whole = new Line(port).say(line + HEAD + "\r\n" + BODY);
                    var first = new Line(port).say(line)) {
                refuses(whole.drip(""));
                first.say(HEAD + "\r\n" + BODY);
                refuses(first.drip(""));
            }
        }
    }

    private static void refuses(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("\r\nconnection: close\r\n")
                .contains("application/json", "\"code\":\"BAD_INPUT\"");
        assertThat(answer.split("HTTP/1.1 \\d")).hasSize(2);
        Oracle.isDiscreet(answer);
    }

    @Test
    void aLineThatIsRightIsServedInPiecesToo() throws Exception {
        try (var line = new Line()) {
            for (var piece :
                    List.of("PO", "ST ", "/graphql", " HTTP/", "1.1", HEAD, "Connection: close\r\n\r\n", BODY)) {
                line.say(piece);
            }
            assertThat(line.drip("")).startsWith("HTTP/1.1 200 ").contains("PUBLIC");
        }
    }

    @Test
    void theNextRequestOfAConnectionIsLookedAtToo() throws Exception {
        try (var line = new Line().say("POST /graphql HTTP/1.1" + HEAD + "\r\n" + BODY)) {
            line.await("PUBLIC");
            line.say("POST  /graphql HTTP/1.1" + HEAD + "\r\n" + BODY);

            assertThat(line.drip("")).contains("HTTP/1.1 200 ", "HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/nowhere?x",
                "/gr%C3%A4phql",
                "/graphql/nowhere",
                "/graphql/",
                "/console/nowhere.js",
                "/q/nowhere",
                "/q/health/nowhere",
                "/q/",
                "/%00",
                "/..%2f",
                "/favicon.ico",
                "/{}",
                "/;x",
                "*"
            })
    void whatIsNotThereIsToldInJson(String path) throws Exception {
        for (int port : new int[] {RestAssured.port, metrics.getPort()}) {
            for (var method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "QUERY")) {
                try (var line = new Line(port)
                        .say(method + ' ' + path
                                + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) {
                    var heard = line.drip("");

                    if (heard.matches("(?s)HTTP/1.1 4.*")) {
                        assertThat(heard)
                                .as("%s %s on %s", method, path, port)
                                .contains("application/json", "\"code\":\"");
                        Oracle.isDiscreet(heard);
                    } else {
                        assertThat(heard).as("%s %s on %s", method, path, port).matches("(?s)HTTP/1.1 [23].*");
                    }
                }
            }
        }
    }
}
