package dev.verbatim.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged application, killed while it writes.
class KilledAppIT {

    private static final int WRITES = 120;

    @TempDir
    Path data;

    @Test
    @Timeout(180)
    void nothingAcknowledgedIsLostWhenTheAppIsKilledDuringWrites() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        try (var app = PackagedApp.start(data)) {
            var enough = new CountDownLatch(WRITES);
            var writers = Stream.of(1, 2, 3, 4)
                    .map(writer -> writing(app, writer, id -> {
                        acknowledged.add(id);
                        enough.countDown();
                    }))
                    .toList();

            enough.await();
            app.kill();
            for (var writer : writers) {
                writer.join();
            }
        }

        try (var app = PackagedApp.start(data)) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES);
            acknowledged.forEach(id -> assertThat(nameOf(app, id)).as(id).isNotNull());
        }
    }

    private static Thread writing(PackagedApp app, int writer, Consumer<String> acknowledged) {
        return Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; ; i++) {
                    acknowledged.accept(write(app, "Source " + writer + ' ' + i));
                }
            } catch (Exception | AssertionError e) {
                // the application is gone, which ends the writing
            }
        });
    }

    private static String write(PackagedApp app, String name) {
        return app.askAsEditor(
                        "mutation($name: String!) { createSource(input: {kind: OTHER, name: $name}) { source { id } } }",
                        Map.of("name", name))
                .getString("data.createSource.source.id");
    }

    private static String nameOf(PackagedApp app, String id) {
        return app.askAsEditor("query($id: ID!) { source(id: $id) { name } }", Map.of("id", id))
                .getString("data.source.name");
    }
}
