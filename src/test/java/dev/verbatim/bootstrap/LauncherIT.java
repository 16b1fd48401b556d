package dev.verbatim.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script that starts the package, and what becomes of a process that runs out of memory.
@EnabledOnOs(OS.LINUX)
class LauncherIT {

    private static final String WARNING = "Java goes on after an OutOfMemoryError";

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void startsJavaInItsPlaceWithAllThatProductionNeeds() throws Exception {
        var link = Files.createSymbolicLink(
                folder.resolve("verbatim"),
                PackagedApp.FOLDER.resolve("verbatim").toAbsolutePath());
        var command = new ArrayList<>(List.of(link.toString()));
        command.addAll(PackagedApp.serverFlags("-Dverbatim.data.dir=" + folder.resolve("a data folder")));

        try (var app = PackagedApp.listening(
                process(command, "-Xmx300m -Dverbatim.sample=true").start())) {
            var words = app.process().info().arguments().map(List::of).orElseThrow();

            assertThat(words)
                    .contains("-XX:+ExitOnOutOfMemoryError", "-XX:+UseTransparentHugePages", "-Xmx300m")
                    .anyMatch(word -> word.endsWith("quarkus-run.jar"));
            assertThat(folder.resolve("a data folder/postgres")).isDirectory();
            assertThat(app.said()).noneMatch(line -> line.contains(WARNING));
            assertThat(app.askAsEditor("{ articles { totalCount } }", Map.of()).getInt("data.articles.totalCount"))
                    .isPositive();
        }
    }

    @Test
    @Timeout(60)
    void handsWordsOnToTheCommandAndTellsHowItEnded() throws Exception {
        var process = process(
                        List.of(
                                PackagedApp.FOLDER.resolve("verbatim").toString(),
                                "publish it",
                                "-Dverbatim.data.dir=" + folder.resolve("data"),
                                "and more"),
                        "")
                .start();

        assertThat(said(process)).contains("neither export nor import: publish it");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    @Timeout(60)
    void saysWhichJavaIsMissing() throws Exception {
        var builder = process(List.of(PackagedApp.FOLDER.resolve("verbatim").toString()), "");
        builder.environment().put("JAVA_HOME", "/nowhere");
        var process = builder.start();

        assertThat(said(process))
                .isEqualTo("verbatim: there is no /nowhere/bin/java; set JAVA_HOME to the folder of a JDK 25.\n");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    @Timeout(180)
    void whoMeetsTheEndOfItsMemoryEndsAndSaysSo() throws Exception {
        var process = process(
                        List.of(
                                PackagedApp.FOLDER.resolve("verbatim").toString(),
                                "-Dverbatim.data.dir=" + folder.resolve("data")),
                        "-Xmx16m")
                .start();

        assertThat(said(process)).contains("Terminating due to java.lang.OutOfMemoryError");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    @Test
    @Timeout(180)
    void plainJavaIsToldOnceThatItWouldGoOn() throws Exception {
        try (var app = PackagedApp.start(folder.resolve("data"))) {
            assertThat(app.said().stream().filter(line -> line.contains(WARNING)))
                    .singleElement()
                    .asString()
                    .contains("WARN", "-XX:+ExitOnOutOfMemoryError");
        }
        try (var app = PackagedApp.start(folder.resolve("data"), "-XX:+ExitOnOutOfMemoryError")) {
            assertThat(app.said()).noneMatch(line -> line.contains(WARNING));
        }
    }

    private static ProcessBuilder process(List<String> command, String options) {
        var process = PackagedApp.process(command);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("JAVA_OPTS", options);
        return process;
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
