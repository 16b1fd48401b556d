package dev.verbatim.bootstrap.postgres;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.bootstrap.ServerOfAnotherApp;
import dev.verbatim.bootstrap.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir
    static Path used;

    @TempDir
    Path folder;

    /// A folder that has seen its first start, which takes far longer than the next ones.
    @BeforeAll
    static void startForTheFirstTime() {
        startOver(used).close();
    }

    @BeforeEach
    void copyTheUsedFolder() throws IOException {
        try (var paths = Files.walk(used)) {
            for (var path : paths.skip(1).toList()) {
                Files.copy(path, folder.resolve(used.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void keepsItsDataBetweenRuns() throws Exception {
        try (var server = start()) {
            run(server, "CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n");
        }

        try (var server = start()) {
            assertEquals("1000", ask(server, "SELECT count(*) FROM kept"));
            assertEquals("on", ask(server, "SHOW fsync"));
            assertEquals("on", ask(server, "SHOW synchronous_commit"));
            assertEquals("on", ask(server, "SHOW full_page_writes"));
        }
    }

    @Test
    void takesOverAfterTheAppWasKilled() throws Exception {
        var app = ServerOfAnotherApp.over(folder);
        app.kill();
        assertTrue(postmaster().isAlive(), "the server outlives its app");

        try (var server = assertTimeout(Duration.ofSeconds(10), this::start)) {
            assertEquals("1000", ask(server, "SELECT count(*) FROM kept"));
        }
    }

    @Test
    void startsAgainAfterAppAndServerWereKilled() throws Exception {
        var app = ServerOfAnotherApp.over(folder);
        var postmaster = postmaster();
        app.kill();
        postmaster.destroyForcibly();
        postmaster.onExit().get(10, TimeUnit.SECONDS);

        try (var server = assertTimeout(Duration.ofSeconds(10), this::start)) {
            assertEquals("1000", ask(server, "SELECT count(*) FROM kept"));
        }
    }

    @Test
    void refusesAFolderThatAnotherAppHolds() throws Exception {
        try (var app = ServerOfAnotherApp.over(folder)) {
            var refusal = assertThrows(UnusableDatabase.class, this::start);

            assertTrue(refusal.getMessage().contains("is in use by another Verbatim"), refusal.getMessage());
            assertTrue(app.app().isAlive());
            assertTrue(postmaster().isAlive(), "the other app keeps its server");
        }
    }

    @Test
    void stopsWithItsApp() throws Exception {
        var app = ServerOfAnotherApp.over(folder);
        var postmaster = postmaster();

        app.stop();

        assertFalse(Files.exists(pidFile()), "a clean stop leaves no file behind");
        assertDoesNotThrow(() -> postmaster.onExit().get(10, TimeUnit.SECONDS));
    }

    @Test
    void startsWhereTheRecordedNumberBelongsToAnotherProgramByNow() throws Exception {
        String left;
        try (var server = start()) {
            run(server, "CREATE TABLE kept AS SELECT 1 AS n");
            left = Files.readString(pidFile());
        }
        var other = ProcessHandle.current().parent().orElseThrow();
        Files.writeString(pidFile(), left.replaceFirst("[0-9]+", Long.toString(other.pid())));

        try (var server = start()) {
            assertEquals("1", ask(server, "SELECT count(*) FROM kept"));
            assertTrue(other.isAlive());
        }
    }

    @Test
    void comesBackAtTheSamePortWhenTheServerAloneWasKilled() throws Exception {
        try (var server = start()) {
            var killed = postmaster();

            killed.destroyForcibly();
            killed.onExit().get(10, TimeUnit.SECONDS);

            assertTimeout(Duration.ofSeconds(10), () -> {
                while (!server.owner().works()) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    @Test
    void comesBackHoweverOftenTheServerIsKilled() throws Exception {
        try (var server = start()) {
            for (int i = 0; i < 5; i++) {
                var killed = anyPostmaster();
                killed.destroyForcibly();
                killed.onExit().get(10, TimeUnit.SECONDS);
            }

            assertTimeout(Duration.ofSeconds(20), () -> {
                while (!server.owner().works()) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

        var refusal = assertThrows(UnusableDatabase.class, this::start);

        assertTrue(refusal.getMessage().contains("was made by PostgreSQL 17"), refusal.getMessage());
    }

    @Test
    void opensToPasswordsOnlyAndKeepsItsOwnPrivate() throws Exception {
        try (var server = start()) {
            assertThrows(
                    SQLException.class,
                    () -> server.owner().as("postgres", null).open());
            assertThrows(
                    SQLException.class,
                    () -> server.owner().as("postgres", "postgres").open());
            assertEquals("127.0.0.1", ask(server, "SHOW listen_addresses"));
            assertEquals("off", ask(server, "SELECT current_setting('is_superuser')"));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))));
        }
    }

    private EmbeddedServer start() {
        return startOver(folder);
    }

    private static EmbeddedServer startOver(Path folder) {
        var held = DataFolder.hold(folder);
        try {
            var programs = ServerBinaries.in(TestDatabase.PROGRAMS);
            return EmbeddedServer.start(held, programs, 0, EmbeddedServer.Durability.DURABLE);
        } catch (UnusableDatabase e) {
            held.close();
            throw e;
        }
    }

    private Path pidFile() {
        return folder.resolve("postgres/postmaster.pid");
    }

    private ProcessHandle postmaster() throws Exception {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst()))
                .orElseThrow();
    }

    /// As soon as there is one, in the middle of its start.
    private ProcessHandle anyPostmaster() {
        return Stream.generate(this::recordedPostmaster)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private Optional<ProcessHandle> recordedPostmaster() {
        try {
            return Optional.of(postmaster());
        } catch (Exception notYet) {
            return Optional.empty();
        }
    }

    private static void run(EmbeddedServer server, String statement) throws SQLException {
        try (var connection = server.owner().connect()) {
            new Sql(connection).run(statement);
        }
    }

    private static String ask(EmbeddedServer server, String question) throws SQLException {
        try (var connection = server.owner().connect()) {
            return new Sql(connection).text(question);
        }
    }
}
