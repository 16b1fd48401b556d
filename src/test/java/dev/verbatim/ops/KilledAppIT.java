package dev.verbatim.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged application, killed while it writes.
class KilledAppIT {

    private static final String KEY = "a-key-for-the-killed-app";
    private static final int WRITES = 120;

    @TempDir
    Path data;

    private PackagedApp app;

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
        app.kill();
        for (var writer : writers) {
            writer.join();
        }
        start();

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES);
        acknowledged.forEach(id -> assertThat(nameOf(id)).as(id).isNotNull());
    }

    @AfterEach
    void stop() throws InterruptedException {
        app.stop();
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
        return given().port(app.port())
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
        app = PackagedApp.start(List.of("verbatim.data.dir=" + data, "verbatim.keys=killed:EDITOR:" + KEY));
    }
}
