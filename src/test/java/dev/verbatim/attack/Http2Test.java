package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Hostile clients of HTTP/2, where it is switched on: streams that fail together, and frames that never come
/// to an end, cost nobody else anything.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(Http2Spoken.class)
class Http2Test {

    private static final String VIEWER = "/graphql?query=%7Bviewer%7Brole%7D%7D";
    private static final String EDITION = "/graphql?query=%7Bviewer%7Bedition%7D%7D";
    private static final List<String> ROUTES = List.of("/graphql", "/console", "/", "/q/health", "/nowhere");
    private static final int STREAMS = 4_000;
    private static final int MANY = 20;
    private static final Duration SOON = Duration.ofSeconds(5);

    @TestHTTPResource(value = "/q/metrics", management = true)
    URL metrics;

    /// How a client leaves.
    enum Leaving {
        CLOSE,
        RESET,
        GO_AWAY
    }

    /// The first answers after a start take long.
    @BeforeEach
    void whoComesFirst() {
        Sent.asking("{viewer{role}}").send();
    }

    @Test
    void whoAsksIsAnswered() throws Exception {
        try (var line = new Line().say(Frames.hello() + Frames.get(1, VIEWER))) {
            line.await("PUBLIC");
            line.say(Frames.get(3, EDITION)).await("LIVE");
        }
    }

    @Test
    void theUpgradeOfAConnectionIsIgnored() throws Exception {
        for (int port : new int[] {RestAssured.port, metrics.getPort()}) {
            try (var line = new Line(port)
                    .say(
                            "GET /q/health HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\n"
                                    + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n")) {
                assertThat(line.drip("")).startsWith("HTTP/1.1 ").doesNotContain(" 101 ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Leaving.class)
    void streamsThatFailTogetherHoldNobodyUp(Leaving leaving) throws Exception {
        for (var route : ROUTES) {
            try (var heard = new Heard()) {
                var lines = new ArrayList<Line>();
                for (int i = 0; i < MANY; i++) {
                    lines.add(new Line());
                    sayMuch(lines.getLast(), Frames.hello() + posts(route, STREAMS));
                }

                isAnsweredSoon();
                for (var line : lines) {
                    leave(line, leaving);
                }
                isAnsweredSoon();
                for (var line : lines) {
                    line.close();
                }
                isAnsweredSoon();

                assertThat(heard.messages()).as(route).hasSizeLessThan(2);
            }
        }
    }

    @Test
    void aConnectionHasFewStreamsWhateverItAcknowledges() throws Exception {
        try (var line = new Line()) {
            sayMuch(line, Frames.hello() + posts("/graphql", 101));

            // the last one is refused: RST_STREAM, REFUSED_STREAM
            line.await("\0\0\4\3\0\0\0\0" + (char) 201 + "\0\0\0\7");
        }
    }

    @Test
    void failuresOfAConnectionWithFewStreamsAreNotTold() throws Exception {
        for (var route : ROUTES) {
            try (var heard = new Heard()) {
                for (var nonsense : List.of("x".repeat(100), Frames.data(0, "x"), Frames.get(2, "/"))) {
                    try (var line = new Line().say(Frames.hello() + posts(route, 90) + nonsense)) {
                        line.drip("");
                    }
                }
                isAnsweredSoon();

                assertThat(heard.messages()).as(route).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "PRI * HTTP/2.0\r\n", Frames.PREFACE + "\0\0"})
    void whatBreaksOffIsNotWaitedFor(String half) throws Exception {
        try (var line = new Line().say(half)) {
            line.drip("");
        }
    }

    @Test
    void framesThatAreNoRequestDoNotKeepAConnection() throws Exception {
        try (var pinging = new Line().say(Frames.hello());
                var after = new Line().say(Frames.hello() + Frames.get(1, VIEWER));
                var head = new Line().say(Frames.hello() + Frames.openHead(1));
                var half = new Line().say(Frames.hello() + Frames.openHead(1).substring(0, 20));
                var body = new Line().say(Frames.hello() + Frames.post(1, "/graphql"))) {
            pinging.drip(Frames.ping());
            after.drip(Frames.ping());
            head.drip(Frames.continuation(1, "\0"));
            half.drip("");
            body.drip(Frames.data(1, " "));
        }
    }

    @Test
    void noRouteWaitsForABody() throws Exception {
        for (var route : ROUTES) {
            try (var line = new Line().say(Frames.hello() + Frames.post(1, route))) {
                line.drip(Frames.ping());
            }
        }
    }

    @Test
    void aConnectionIsKeptForAsLongAsNothingIsAsked() throws Exception {
        try (var kept = new Line().say(Frames.hello() + Frames.get(1, VIEWER))) {
            kept.await("PUBLIC");
            for (int i = 0; i < 2; i++) {
                try (var slow = new Line().say("G")) {
                    slow.drip("");
                }
            }
            kept.say(Frames.get(3, EDITION)).await("LIVE");
        }
    }

    @Test
    void headsThatGoOnWithNothingAreCutOff() throws Exception {
        try (var heard = new Heard();
                var line = new Line().say(Frames.hello() + Frames.openHead(1))) {
            assertThat(line.flood(Frames.continuation(1, "").repeat(1_000), 20_000_000))
                    .isNotNull();

            isAnsweredSoon();
            assertThat(heard.messages()).isEmpty();
        }
    }

    @Test
    void requestsWithoutAHostAreRefusedWithoutAnOutcry() throws Exception {
        try (var heard = new Heard();
                var line = new Line()
                        .say(Frames.hello()
                                + Frames.bareGet(1, "/graphql", "")
                                + Frames.bareGet(3, "/graphql", Frames.field("host", "a b"))
                                + Frames.bareGet(5, "/q/health", ""))) {
            assertThat(line.await("BAD_INPUT")).doesNotContain("INTERNAL");
            line.say(Frames.get(7, VIEWER));
            line.await("PUBLIC");

            assertThat(heard.messages()).isEmpty();
        }
    }

    private static String posts(String route, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Frames.post(2 * i + 1, route))
                .collect(Collectors.joining());
    }

    /// Whether or not it is taken.
    private static void sayMuch(Line line, String much) {
        try {
            line.say(much);
        } catch (IOException hungUp) {
            // it was too much
        }
    }

    private static void leave(Line line, Leaving leaving) throws IOException {
        switch (leaving) {
            case CLOSE -> line.close();
            case RESET -> line.reset();
            case GO_AWAY -> sayMuch(line, Frames.goAway());
        }
    }

    private static void isAnsweredSoon() {
        for (int i = 0; i < 4; i++) {
            assertTimeout(
                    SOON, () -> assertThat(Sent.asking("{viewer{role}}").send().body())
                            .contains("PUBLIC"));
        }
    }
}
