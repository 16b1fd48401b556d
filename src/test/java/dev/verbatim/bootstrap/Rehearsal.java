package dev.verbatim.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The end of packaging: the application starts once with the sample newsroom, answers what the console has ready
/// for readers, and ends. Java watches, and keeps for later starts what it has loaded and learned. The build
/// runs this before all that is called `…IT`.
class Rehearsal {

    /// Fits the very jars that it was made with, wherever their folder lies, and the very Java.
    static final Path CACHE = PackagedApp.FOLDER.resolve("verbatim.aot");

    private static final Path OPERATIONS = Path.of("src", "main", "resources", "console", "operations");

    @TempDir
    Path data;

    /// On Windows no other process can end one in good order, and only then does Java write the cache.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(600)
    void leavesACacheForLaterStarts() throws Exception {
        Files.deleteIfExists(CACHE);

        try (var app = PackagedApp.start(
                data,
                "-XX:AOTCacheOutput=" + CACHE,
                // Else Java 25 warns at each start that it cannot use one of the adapters that it has kept.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTAdapterCaching",
                // What Java learns of the code in so short a time makes the start no quicker and later answers slower.
                "-XX:-AOTRecordTraining",
                "-Dverbatim.sample=true")) {
            answerTheConsole(app);
            // not by the process itself, which would also close the pipe that Java still writes to
            app.process().toHandle().destroy();
            app.process().waitFor();
        }

        assertThat(CACHE).isNotEmptyFile();
    }

    private static void answerTheConsole(PackagedApp app) throws IOException {
        var ready = JsonPath.from(OPERATIONS.resolve("operations.json").toFile());
        for (var operation : ready.<Map<String, ?>>getList("operations")) {
            var document = Files.readString(OPERATIONS.resolve((String) operation.get("file")));
            var variables = operation.get("variables") instanceof Map<?, ?> given ? given : Map.of();
            if (document.contains("\nquery ")) {
                assertThat(app.askAsEditor(document, variables).getList("errors"))
                        .isNull();
                if (!document.contains("It needs")) {
                    assertThat(app.askAsReader(document, variables).getList("errors"))
                            .isNull();
                }
            }
        }
    }
}
