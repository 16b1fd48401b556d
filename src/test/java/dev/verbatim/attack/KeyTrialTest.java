package dev.verbatim.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys that are tried one after the other, and requests with two of them.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeyTrialTest {

    private static final int MANY = 110;

    @Inject
    Oracle oracle;

    /// From an address of its own: elsewhere than on Linux the loopback has one only.
    @Test
    @EnabledOnOs(OS.LINUX)
    void wrongKeysWithoutEndAreSlowedAndTheRightOnePasses() throws IOException {
        var wrong = "";
        for (int i = 0; i < MANY; i++) {
            wrong = ask("/graphql?query=%7Bviewer%7Brole%7D%7D", "a-wrong-key-of-many-" + i);
        }
        var schema = ask("/graphql/schema.graphql", "another-wrong-key");
        var right = ask("/graphql?query=%7Bviewer%7Brole%7D%7D", Api.EDITOR_KEY);

        for (var answer : new String[] {wrong, schema}) {
            assertThat(answer)
                    .startsWith("HTTP/1.1 429 ")
                    .containsIgnoringCase("\r\nretry-after: 1\r\n")
                    .contains("UNAUTHENTICATED");
        }
        assertThat(right).startsWith("HTTP/1.1 200 ").contains("EDITOR");
    }

    private static String ask(String path, String key) throws IOException {
        try (var socket = new Socket(
                InetAddress.ofLiteral("127.0.0.1"), RestAssured.port, InetAddress.ofLiteral("127.0.0.9"), 0)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Bearer " + key + "\r\n\r\n")
                            .getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    @Test
    void twoKeysAreNone() {
        for (var request : new Sent[] {Sent.asking("{viewer{role}}"), Sent.get("query", "{viewer{role}}")}) {
            oracle.refusesAtSight(request.keyed(Api.EDITOR_KEY).keyed(Api.REPORTER_KEY), 400, "BAD_INPUT");
            oracle.refusesAtSight(request.keyed(Api.EDITOR_KEY).keyed(Api.EDITOR_KEY), 400, "BAD_INPUT");
            oracle.refusesAtSight(request.keyed(Api.EDITOR_KEY + ", Bearer " + Api.EDITOR_KEY), 400, "BAD_INPUT");
            oracle.refusesAtSight(
                    request.keyed(Api.EDITOR_KEY).with("X-Edition", "desk").with("X-Edition", "live"),
                    400,
                    "BAD_INPUT");
        }
    }

    @Test
    void twoTypesOfABodyAreNone() {
        oracle.refusesAtSight(Sent.asking("{viewer{role}}").with("Content-Type", "text/plain"), 415, "BAD_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/3.0", "HTTP/1.2", "HTTP/0.9", "HTTP/3", "HTTP/11.1", "HTTP/1.1.1"})
    void otherVersionsOfHttpAreRefused(String version) throws IOException {
        for (var path : new String[] {"/graphql?query=%7Bviewer%7Brole%7D%7D", "/console", "/q/health/live"}) {
            try (var line = new Line().say("GET " + path + " " + version + "\r\nHost: localhost\r\n\r\n")) {
                assertThat(line.drip(""))
                        .matches(heard -> heard.startsWith("HTTP/1.1 505 ") || heard.matches("(?s)HTTP/\\S+ 400 .*"));
            }
        }
    }

    @Test
    void theFirstVersionOfHttpIsSpoken() throws IOException {
        try (var line = new Line().say("GET /graphql?query=%7Bviewer%7Brole%7D%7D HTTP/1.0\r\n\r\n")) {
            assertThat(line.drip("")).startsWith("HTTP/1.0 200 ").contains("PUBLIC");
        }
    }
}
