package dev.verbatim.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged application, killed while it writes.
class KilledAppIT {

    private static final String KEY = "a-key-for-the-killed-app";
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://\\S+?:(\\d+)");
    private static final int WRITES = 120;

    @TempDir
    Path data;

    private Process app;
    private int port;

    @Test
    @Timeout(180)
    void nothingAcknowledgedIsLostWhenTheAppIsKilledDuringWrites() throws Exception {
        start();
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var enough = new CountDownLatch(WRITES);
        var writers = Stream.of(1, 2, 3, 4)
                .map(writer -> writing(writer, id -> {
                    acknowledged.add(id);
                    enough.countDown();
                }))
                .toList();

        enough.await();
        app.destroyForcibly().waitFor();
        for (var writer : writers) {
            writer.join();
        }
        start();

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES);
        acknowledged.forEach(id -> assertThat(nameOf(id)).as(id).isNotNull());
    }

    @AfterEach
    void stop() throws InterruptedException {
        app.destroy();
        if (!app.waitFor(30, TimeUnit.SECONDS)) {
            app.destroyForcibly().waitFor();
        }
    }

    private Thread writing(int writer, Consumer<String> acknowledged) {
        return Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; ; i++) {
                    acknowledged.accept(write("Source " + writer + ' ' + i));
                }
            } catch (Exception | AssertionError e) {
                // the application is gone, which ends the writing
            }
        });
    }

    private String write(String name) {
        return ask(
                        "mutation($name: String!) { createSource(input: {kind: OTHER, name: $name}) { source { id } } }",
                        "name",
                        name)
                .getString("data.createSource.source.id");
    }

    private String nameOf(String id) {
        return ask("query($id: ID!) { source(id: $id) { name } }", "id", id).getString("data.source.name");
    }

    private io.restassured.path.json.JsonPath ask(String query, String variable, String value) {
        return given().port(port)
                .header("Authorization", "Bearer " + KEY)
                .contentType("application/json")
                .body(Map.of("query", query, "variables", Map.of(variable, value)))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void start() throws IOException {
        app = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dverbatim.data.dir=" + data,
                        "-Dverbatim.keys=killed:EDITOR:" + KEY,
                        "-Dquarkus.http.port=0",
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .start();
        var log = new BufferedReader(new InputStreamReader(app.getInputStream()));
        var said = new StringBuilder();
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            said.append(line).append('\n');
            var listening = LISTENING.matcher(line);
            if (listening.find()) {
                port = Integer.parseInt(listening.group(1));
                Thread.ofVirtual().start(() -> log.lines().forEach(rest -> {}));
                return;
            }
        }
        throw new AssertionError("the application did not start:\n" + said);
    }
}
