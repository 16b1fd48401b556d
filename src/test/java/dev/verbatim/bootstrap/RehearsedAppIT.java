package dev.verbatim.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.verbatim.bootstrap.postgres.DataFolder;
import graphql.language.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The packaged application, started with what the [Rehearsal] left, anywhere but where that was made.
@EnabledOnOs({OS.LINUX, OS.MAC})
class RehearsedAppIT {

    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    /// Open to everybody, as the folders that JUnit makes are not.
    private Path elsewhere;

    private Path loaded;

    @BeforeEach
    void makeRoom() throws Exception {
        elsewhere = Files.createTempDirectory("verbatim");
        loaded = elsewhere.resolve("loaded-classes.log");
        run("chmod", "755", elsewhere.toString());
    }

    @AfterEach
    void cleanUp() throws Exception {
        run("chmod", "-R", "u+w", elsewhere.toString());
        DataFolder.delete(elsewhere);
    }

    @Test
    void noJarIsSealed() throws IOException {
        try (var files = Files.walk(PackagedApp.FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".jar"))).noneMatch(RehearsedAppIT::isSealed);
        }
    }

    @Test
    @Timeout(180)
    void startsFromItsCacheWhereverItWasMoved() throws Exception {
        var moved = elsewhere.resolve("a new name");
        run("mv", PackagedApp.FOLDER.toString(), moved.toString());
        try {
            start(moved, List.of(), "-XX:AOTMode=on");
        } finally {
            run("mv", moved.toString(), PackagedApp.FOLDER.toString());
        }

        assertThat(cached()).isTrue();
    }

    @Test
    @Timeout(180)
    void startsFromItsCacheInACopyThatNobodyMayWriteTo() throws Exception {
        assumeTrue(mayBecomeNobody(), "only root becomes another user");
        var hidden = PackagedApp.FOLDER.resolveSibling("hidden-app");
        var copy = elsewhere.resolve("copy");
        run("cp", "-a", PackagedApp.FOLDER.toString(), copy.toString());
        run("chmod", "-R", "a-w,a+rX", copy.toString());
        run("chmod", "777", elsewhere.toString());
        run("mv", PackagedApp.FOLDER.toString(), hidden.toString());
        try {
            start(copy, NOBODY, "-XX:AOTMode=on");
        } finally {
            run("mv", hidden.toString(), PackagedApp.FOLDER.toString());
        }

        assertThat(cached()).isTrue();
    }

    @Test
    @Timeout(180)
    void startsWithoutItsCacheWhereTheFilesHaveOtherTimes() throws Exception {
        var copy = elsewhere.resolve("copy");
        run("cp", "-r", PackagedApp.FOLDER.toString(), copy.toString());

        start(copy, List.of(), "-XX:AOTMode=auto");

        assertThat(cached()).isFalse();
    }

    private void start(Path folder, List<String> user, String mode) throws IOException {
        var command = new ArrayList<>(user);
        command.add(folder.resolve("verbatim").toString());
        command.addAll(PackagedApp.serverFlags("-Dverbatim.data.dir=" + elsewhere.resolve("data")));
        var process = PackagedApp.process(command);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("JAVA_OPTS", mode + " -Xlog:class+load:file=" + loaded);
        try (var app = PackagedApp.listening(process.start())) {
            var answer = app.askAsReader("{ articles { totalCount } }", Map.of());

            assertThat(answer.getInt("data.articles.totalCount")).isZero();
        }
    }

    private boolean cached() throws IOException {
        try (var lines = Files.lines(loaded)) {
            return lines.anyMatch(line ->
                    line.contains(' ' + Document.class.getName() + ' ') && line.contains("shared objects file"));
        }
    }

    private static boolean isSealed(Path file) {
        try (var jar = new JarFile(file.toFile())) {
            var manifest = jar.getManifest();
            return manifest != null
                    && Stream.concat(Stream.of(manifest.getMainAttributes()), manifest.getEntries().values().stream())
                            .anyMatch(attributes -> "true".equalsIgnoreCase(attributes.getValue("Sealed")));
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as(String.join(" ", command))
                .isZero();
    }

    private static boolean mayBecomeNobody() throws Exception {
        var command = new ArrayList<>(NOBODY);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
