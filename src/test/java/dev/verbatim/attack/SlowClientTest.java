package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients who never come to an end hold nothing for long, and nobody else up.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(Guarded.class)
class SlowClientTest {

    private static final int MANY = 200;
    private static final String POST =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String GET = "GET /graphql?documentId=from-apollo HTTP/1.1\r\nHost: localhost\r\n";
    private static final Sent VIEWER = Sent.asking("{viewer{role}}").keyed(Api.EDITOR_KEY);

    @Inject
    Oracle oracle;

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n"})
    void aBodyThatDripsInIsNotWaitedFor(String rest) throws Exception {
        boolean chunked = rest.startsWith("Transfer");
        try (var line = new Line().say(POST + rest)) {
            var heard = line.drip(chunked ? "1\r\n{\r\n" : " ");

            assertThat(heard).startsWith("HTTP/1.1 408 ").contains("\"code\":\"TIMEOUT\"");
            Oracle.isDiscreet(heard.substring(heard.indexOf("\r\n\r\n")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n",
                "PUT /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n",
                "GET /graphql?documentId=from-apollo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n",
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n",
            })
    void anAnswerThatComesSoonerDoesNotLetTheBodyDripOn(String head) throws Exception {
        try (var line = new Line().say(head)) {
            assertThat(line.drip(" ")).startsWith("HTTP/1.1 ").doesNotContain(" 500 ", "INTERNAL");
        }
    }

    @Test
    void manyWhoseBodiesDripInHoldNobodyUp() throws Exception {
        var lines = new ArrayList<Line>();
        try {
            for (int i = 0; i < MANY; i++) {
                lines.add(new Line().say(POST + "Content-Length: 1000\r\n\r\n{"));
            }

            assertThat(VIEWER.send().body()).contains("EDITOR");

            for (var line : lines) {
                assertThat(line.drip("")).startsWith("HTTP/1.1 408 ");
            }
        } finally {
            close(lines);
        }
    }

    @Test
    void headersWithoutEndAreCutOff() throws Exception {
        var lines = new ArrayList<Line>();
        try {
            for (int i = 0; i < MANY; i++) {
                var line = new Line().say(POST);
                lines.add(line);
                assertThat(line.flood("X-More: " + "x".repeat(4_000) + "\r\n", 200_000))
                        .satisfiesAnyOf(heard -> assertThat(heard).contains(" 431 "), heard -> assertThat(heard)
                                .isEmpty());
            }
            assertThat(VIEWER.send().body()).contains("EDITOR");
        } finally {
            close(lines);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /graphql", POST, POST + "X-More: "})
    void headersThatDripInAreNotWaitedFor(String head) throws Exception {
        try (var line = new Line().say(head)) {
            var heard = line.drip("x");

            assertThat(heard).startsWith("HTTP/1.1 408 ").contains("\"code\":\"TIMEOUT\"");
        }
    }

    @Test
    void theNextHeadersOfAConnectionMayNotDripInEither() throws Exception {
        var get = "GET /graphql?query=%7Bviewer%7Brole%7D%7D HTTP/1.1\r\nHost: localhost\r\n";
        try (var line = new Line().say(get + "\r\n" + get)) {
            assertThat(line.drip("x")).startsWith("HTTP/1.1 200 ").contains("HTTP/1.1 408 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"G", "GET /graphql", POST, POST + "X-More: x\r", POST + "Content-Length: 3\r\n\r\n{", "\r\n\r\nP"
            })
    void whatBreaksOffIsNotWaitedFor(String half) throws Exception {
        try (var line = new Line().say(half)) {
            assertThat(line.drip("")).startsWith("HTTP/1.1 408 ").contains("\"code\":\"TIMEOUT\"");
        }
    }

    @Test
    void aSecondHeadThatBreaksOffIsNotWaitedFor() throws Exception {
        try (var line = new Line().say(GET + "\r\n")) {
            line.await("LIVE");
            line.say(GET);

            assertThat(line.drip("")).startsWith("HTTP/1.1 200 ").contains("HTTP/1.1 408 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/console", "/q/health", "/nowhere", "/graphql-ui/x"})
    void noRouteWaitsForABodyThatDripsIn(String path) throws Exception {
        for (var length : List.of("Content-Length: 1000", "Transfer-Encoding: chunked")) {
            try (var heard = new Heard();
                    var line = new Line().say("POST " + path + " HTTP/1.1\r\nHost: a\r\n" + length + "\r\n\r\n")) {
                Oracle.isDiscreet(line.drip(length.startsWith("T") ? "1\r\n{\r\n" : " "));

                assertThat(heard.messages()).isEmpty();
            }
        }
    }

    @Test
    void aConnectionIsKeptForAsLongAsNothingIsAsked() throws Exception {
        try (var kept = new Line();
                var used = new Line().say(GET + "\r\n")) {
            used.await("LIVE");
            for (int i = 0; i < 2; i++) {
                try (var slow = new Line().say("G")) {
                    slow.drip("");
                }
            }

            kept.say(GET + "\r\n").await("LIVE");
            used.say("\r\n" + GET + "Connection: close\r\n\r\n");
            assertThat(used.drip("").split("HTTP/1.1 200 ")).hasSize(3);
        }
    }

    @Test
    void manyWhoNeverFinishTheirHeadersHoldNobodyUp() throws Exception {
        var lines = new ArrayList<Line>();
        try {
            for (int i = 0; i < MANY; i++) {
                lines.add(new Line().say(POST + "X-More: "));
            }

            for (int i = 0; i < 50; i++) {
                assertThat(VIEWER.send().body()).contains("EDITOR");
            }
        } finally {
            close(lines);
        }
    }

    @Test
    void anAddressWithoutEndIsCutOff() throws Exception {
        try (var line = new Line()) {
            assertThat(line.flood("GET /graphql?query=" + "x".repeat(20_000), 200_000))
                    .satisfiesAnyOf(heard -> assertThat(heard).contains(" 414 "), heard -> assertThat(heard)
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1\r\n\r\n",
                "Content-Length: x\r\n\r\n",
                "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n{}",
                "Bad Header\r\n\r\n",
                "\0: x\r\n\r\n",
            })
    void whatIsNoHttpIsRefusedWithoutAnOutcry(String rest) throws Exception {
        try (var heard = new Heard();
                var line = new Line().say(POST + rest)) {
            assertThat(line.drip("")).doesNotContain(" 500 ", "INTERNAL");

            assertThat(heard.messages()).isEmpty();
        }
    }

    @Test
    void whoGoesAwayInTheMiddleOfABodyCausesNoOutcry() throws Exception {
        try (var heard = new Heard()) {
            for (int i = 0; i < 20; i++) {
                new Line().say(POST + "Content-Length: 1000\r\n\r\n{").close();
            }
            oracle.refusesAtSight(Sent.post("").keyed(Api.EDITOR_KEY), 400, "BAD_INPUT");

            assertThat(heard.messages()).isEmpty();
        }
    }

    private static void close(List<Line> lines) throws Exception {
        for (var line : lines) {
            line.close();
        }
    }
}
