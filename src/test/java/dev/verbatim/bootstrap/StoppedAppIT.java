package dev.verbatim.bootstrap;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged application, stopped as operators stop it. `-Dstop.rounds=20` stops it more often under load.
class StoppedAppIT {

    private static final int ROUNDS = Integer.getInteger("stop.rounds", 2);
    private static final int CLIENTS = 24;
    private static final int WRITES = 300;
    private static final String VIEWER = "{ viewer { role } }";

    @TempDir
    Path data;

    @Test
    @Timeout(1_800)
    void aStopUnderLoadAnswersWhatItHasTaken() throws Exception {
        var ledger = new Ledger();
        for (int round = 0; round < ROUNDS; round++) {
            stopUnderLoad(ledger, round);
        }

        try (var app = PackagedApp.start(data)) {
            var stored = names(app);
            assertThat(ledger.strange).isEmpty();
            assertThat(ledger.acknowledged).hasSizeGreaterThan(ROUNDS * WRITES).doesNotHaveDuplicates();
            assertThat(stored).containsExactlyInAnyOrderElementsOf(ledger.acknowledged);
            assertThat(ledger.farewells.get())
                    .as("told that the connection ends")
                    .isGreaterThan(ROUNDS * CLIENTS / 2);
        }
    }

    private void stopUnderLoad(Ledger ledger, int round) throws Exception {
        try (var app = PackagedApp.start(data)) {
            int before = ledger.acknowledged.size();
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> ledger.client(app, "Round " + round + " client " + client))
                    .toList();
            while (ledger.acknowledged.size() < before + WRITES && ledger.strange.isEmpty()) {
                Thread.onSpinWait();
            }

            app.process().destroy();

            for (var client : clients) {
                client.join();
            }
            assertThat(app.process().waitFor(30, SECONDS)).isTrue();
        }
    }

    @Test
    @Timeout(180)
    void whatIsOnItsWayIsAnsweredAndWhatIsIdleIsClosed() throws Exception {
        var asked = Wire.post(VIEWER);
        try (var app = PackagedApp.start(data);
                var idle = new Wire(app.port());
                var silent = new Wire(app.port());
                var half = new Wire(app.port());
                var halfHead = new Wire(app.port());
                var stuck = new Wire(app.port());
                var pipelined = new Wire(app.port())) {
            assertThat(idle.say(asked).hear().status()).isEqualTo(200);
            assertThat(pipelined.say(asked).hear().status()).isEqualTo(200);
            half.say(asked.substring(0, asked.length() - 5));
            halfHead.say(asked.substring(0, 40));
            stuck.say(asked.substring(0, asked.length() - 5));
            // on the same event loops, and after the others
            assertThat(app.askAsReader(VIEWER, Map.of()).getString("data.viewer.role"))
                    .isEqualTo("PUBLIC");

            app.process().destroy();
            awaitRefusal(app);
            pipelined.say(asked.repeat(3));
            half.say(asked.substring(asked.length() - 5));
            halfHead.say(asked.substring(40));

            for (var line : List.of(half, halfHead)) {
                var heard = line.hear();
                assertThat(heard.body()).contains("EDITOR");
                assertThat(heard.isLast()).isTrue();
                assertThat(line.hear()).isNull();
            }
            for (int i = 0; i < 3; i++) {
                var heard = pipelined.hear();
                assertThat(heard.body()).contains("EDITOR");
                assertThat(heard.isLast()).isEqualTo(i == 2);
            }
            assertThat(pipelined.hear()).isNull();
            assertThat(idle.hear()).isNull();
            assertThat(silent.hear()).isNull();
            var refused = stuck.hear();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body()).contains("\"code\":\"UNAVAILABLE\"");
            assertThat(refused.isLast()).isTrue();
            assertThat(app.process().waitFor(20, SECONDS)).isTrue();
        }
    }

    @Test
    @Timeout(180)
    void withADelayItAnswersOnAndIsNotReady() throws Exception {
        try (var app = PackagedApp.start(data, "-Dquarkus.shutdown.delay=3S")) {
            assertThat(ready(app)).isEqualTo(200);
            long stopped = System.nanoTime();

            app.process().destroy();

            while (ready(app) == 200) {
                Thread.onSpinWait();
            }
            assertThat(ready(app)).isEqualTo(503);
            assertThat(app.askAsReader(VIEWER, Map.of()).getString("data.viewer.role"))
                    .isEqualTo("PUBLIC");
            awaitRefusal(app);
            assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isGreaterThan(Duration.ofSeconds(2));
            assertThat(app.process().waitFor(20, SECONDS)).isTrue();
        }
    }

    private static int ready(PackagedApp app) {
        return RestAssured.given().port(app.port()).get("/q/health/ready").statusCode();
    }

    private static void awaitRefusal(PackagedApp app) throws IOException {
        while (true) {
            try (var socket = new Socket("127.0.0.1", app.port())) {
                // leaves no port behind that is to be waited for
                socket.setSoLinger(true, 0);
            } catch (ConnectException refused) {
                return;
            }
        }
    }

    private static List<String> names(PackagedApp app) {
        var names = new ArrayList<String>();
        var variables = new HashMap<String, Object>();
        while (true) {
            var page = app.askAsEditor(
                            "query($after: String) { people(first: 100, after: $after) "
                                    + "{ nodes { name } pageInfo { hasNextPage endCursor } } }",
                            variables)
                    .setRootPath("data.people");
            names.addAll(page.getList("nodes.name", String.class));
            if (!page.getBoolean("pageInfo.hasNextPage")) {
                return names;
            }
            variables.put("after", page.getString("pageInfo.endCursor"));
        }
    }
}
