package dev.verbatim.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged application as a command.
class CommandIT {

    private static final int TEXTS = 300;

    @TempDir
    Path folder;

    private record Ended(int code, String said) {}

    @Test
    @Timeout(600)
    void theSampleNewsroomMovesFromOneDatabaseToAnother() throws Exception {
        var first = folder.resolve("first.jsonl");
        var second = folder.resolve("second.jsonl");
        PackagedApp.start(folder.resolve("here"), "-Dverbatim.sample=true").close();

        var exported = run("here", "export", first.toString());
        var imported = run("there", "import", first.toString());
        var again = run("there", "export", second.toString());
        var refused = run("there", "import", first.toString());

        assertThat(exported.code).as(exported.said).isZero();
        assertThat(imported.code).as(imported.said).isZero();
        assertThat(again.code).as(again.said).isZero();
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        assertThat(Files.readString(first)).contains("\"table\":\"live.quote\"").doesNotContain(PackagedApp.KEY);
        assertThat(refused.code).isEqualTo(1);
        assertThat(refused.said).contains("this one holds rows: ").contains("desk.article 50");
    }

    @Test
    @Timeout(600)
    void anImportThatIsKilledGoesOnAndMakesNothingTwice() throws Exception {
        var texts = Files.createDirectory(folder.resolve("texts"));
        for (int i = 0; i < TEXTS; i++) {
            Files.writeString(texts.resolve(i + ".txt"), "Headline " + i + "\n\nThe ferry waits for text " + i + ".\n");
        }

        killHalfway(texts);
        var second = run("here", "import", texts.toString());

        assertThat(second.code).as(second.said).isZero();
        assertThat(second.said).contains("of them had come in before this run");
        try (var app = PackagedApp.start(folder.resolve("here"))) {
            assertThat(app.askAsEditor("{ articles(first: 1) { totalCount } }", Map.of())
                            .getInt("data.articles.totalCount"))
                    .isEqualTo(TEXTS);
        }
    }

    @Test
    @Timeout(60)
    void whatIsNotUnderstoodStartsNoDatabase() throws Exception {
        var ended = run("here", "publish", "everything");

        assertThat(ended.code).isEqualTo(2);
        assertThat(ended.said).contains("neither export nor import: publish", "Usage:");
        assertThat(folder.resolve("here")).doesNotExist();
    }

    private void killHalfway(Path texts) throws Exception {
        var process = launch("here", "import", texts.toString());
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(" 30 %")) {
                    process.destroyForcibly().waitFor();
                    return;
                }
            }
        }
        throw new AssertionError("it ended before it was killed");
    }

    /// Somebody else has its ports, which must not matter.
    private Ended run(String data, String... words) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            var port = taken.getLocalPort();
            var process = PackagedApp.launch(
                    folder.resolve(data),
                    List.of(
                            "-Dquarkus.http.port=" + port,
                            "-Dquarkus.management.port=" + port,
                            "-Dverbatim.sample=true"),
                    List.of(words));
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Ended(process.waitFor(), said);
        }
    }

    private Process launch(String data, String... words) throws IOException {
        return PackagedApp.launch(folder.resolve(data), List.of(), List.of(words));
    }
}
