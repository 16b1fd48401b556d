package dev.verbatim.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the packaged application says at its start: what is wrong, in a sentence and before anything is
/// touched, and what an operator wants to know.
class StartIT {

    @TempDir
    Path folder;

    private record Ended(int code, String said) {}

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.http.port", "quarkus.management.port"})
    @Timeout(120)
    void aPortThatIsTakenIsToldBeforeTheDatabaseIsTouched(String property) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            var ended = run(
                    List.of(
                            "-Dquarkus.http.port=0",
                            "-Dquarkus.management.port=0",
                            "-D" + property + "=" + taken.getLocalPort()),
                    List.of());

            assertThat(ended.code).isEqualTo(1);
            assertThat(ended.said.lines().filter(line -> !line.startsWith("Picked up ")))
                    .singleElement()
                    .asString()
                    .contains(
                            "Port " + taken.getLocalPort(),
                            property.toUpperCase(Locale.ROOT).replace('.', '_'));
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada:EDITOR:the-same-secret-for-both,bo:VIEWER:the-same-secret-for-both | ada and bo have the same secret",
                "ada:EDITOR:the-first-secret-of-two,ada:EDITOR:the-second-secret-of-two | two keys have the name ada"
            })
    @Timeout(120)
    void keysThatCannotBeToldApartAreRefused(String keys, String said) throws Exception {
        var ended = run(List.of("-Dverbatim.keys=" + keys), List.of());

        assertThat(ended.code).isEqualTo(1);
        assertThat(ended.said.lines().filter(line -> !line.startsWith("Picked up ")))
                .containsExactly("verbatim.keys: " + said);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    @Timeout(120)
    void helpAndVersionAreToldAndNothingIsStarted() throws Exception {
        for (var word : List.of("--help", "-h", "help")) {
            var help = run(List.of(), List.of(word));
            assertThat(help.code).isZero();
            assertThat(help.said).contains("Usage:", "export FILE", "import FOLDER", "--version");
        }
        var version = run(List.of(), List.of("--version"));
        assertThat(version.code).isZero();
        assertThat(version.said).matches("(?s).*Verbatim [0-9]+\\.[0-9].*");
        var unknown = run(List.of(), List.of("serve"));
        assertThat(unknown.code).isEqualTo(2);
        assertThat(unknown.said).contains("serve", "Usage:");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    @Timeout(180)
    void whatAnOperatorWantsToKnowIsToldALineEach() throws Exception {
        Files.writeString(folder.resolve("a.graphql"), "{ viewer { role } }");
        try (var app = PackagedApp.listening(PackagedApp.launch(
                folder.resolve("data"),
                List.of(
                        "-Dquarkus.http.port=0",
                        "-Dquarkus.management.port=0",
                        "-Dverbatim.documents.trusted=" + folder.resolve("a.graphql")),
                List.of()))) {
            awaitConsole(app);

            assertThat(app.said())
                    .anyMatch(line -> line.endsWith("Console: http://localhost:" + app.port() + "/console"))
                    .anyMatch(line -> line.endsWith("Trusted documents: 1"))
                    .anyMatch(line -> line.matches(".*Made the tables, version [0-9]+"))
                    .anyMatch(line -> line.contains("WARN")
                            && line.contains("Nobody can write")
                            && line.contains("VERBATIM_KEYS"));
        }
        try (var app = PackagedApp.start(folder.resolve("data"))) {
            assertThat(app.said()).noneMatch(line -> line.contains("Nobody can write") || line.contains("the tables"));
        }
    }

    @Test
    void theDoorIsOneThatAnyJavaOpens() throws IOException {
        try (var jar = new JarFile(PackagedApp.FOLDER.resolve("quarkus-run.jar").toFile())) {
            var main = jar.getManifest().getMainAttributes().getValue("Main-Class");
            try (var in = new DataInputStream(jar.getInputStream(jar.getEntry(main.replace('.', '/') + ".class")))) {
                assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
                assertThat(in.readUnsignedShort()).isZero();
                assertThat(in.readUnsignedShort()).as("Java 8").isEqualTo(52);
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(60)
    void anOldJavaIsToldInASentence() throws Exception {
        var old = oldJava();
        assumeTrue(old != null, "there is no Java before 25 here");
        var home = old.getParent().getParent().toString();
        var jar = PackagedApp.FOLDER.resolve("quarkus-run.jar").toAbsolutePath().toString();

        var plain = ended(PackagedApp.process(List.of(old.toString(), "-jar", jar)));
        var script = PackagedApp.process(
                List.of(PackagedApp.FOLDER.resolve("verbatim").toString()));
        script.environment().put("JAVA_HOME", home);
        var launched = ended(script);

        for (var ended : List.of(plain, launched)) {
            assertThat(ended.code).isEqualTo(1);
            assertThat(ended.said.lines().filter(line -> !line.startsWith("Picked up ")))
                    .singleElement()
                    .asString()
                    .startsWith("Verbatim needs Java 25 or newer, and this is Java ");
        }
    }

    /// It is told by another thread than the line that tests wait for.
    private static void awaitConsole(PackagedApp app) {
        while (app.said().stream().noneMatch(line -> line.contains("Console: "))) {
            Thread.onSpinWait();
        }
    }

    private static @Nullable Path oldJava() throws IOException {
        var folder = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (var homes = Files.list(folder)) {
            return homes.filter(home -> home.getFileName().toString().matches(".*\\b(8|11|17|21)\\b.*"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(null);
        }
    }

    private Ended run(List<String> flags, List<String> words) throws Exception {
        var all = new ArrayList<>(flags);
        var process = PackagedApp.launch(folder.resolve("data"), all, words);
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static Ended ended(ProcessBuilder builder) throws Exception {
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
