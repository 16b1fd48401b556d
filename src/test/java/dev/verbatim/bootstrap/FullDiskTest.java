package dev.verbatim.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.verbatim.bootstrap.postgres.Cluster;
import dev.verbatim.bootstrap.postgres.DataFolder;
import dev.verbatim.bootstrap.postgres.EmbeddedServer;
import dev.verbatim.bootstrap.postgres.Login;
import dev.verbatim.bootstrap.postgres.ServerBinaries;
import dev.verbatim.bootstrap.postgres.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A disk with no room left where PostgreSQL needs a new segment of its log, which ends it, and room again
/// later.
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    /// In which it is tried again several times.
    private static final Duration FULL = Duration.ofSeconds(6);

    @TempDir
    Path disk;

    private EmbeddedServer server;
    private Login admin;
    private int acknowledged;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", disk.toString()), "only root may mount");
        var folder = DataFolder.hold(disk);
        server = EmbeddedServer.start(
                folder, ServerBinaries.in(TestDatabase.PROGRAMS), 0, EmbeddedServer.Durability.DURABLE);
        admin = server.owner().as(Cluster.ADMIN, folder.password());
    }

    @AfterEach
    void unmount() throws Exception {
        if (server != null) {
            server.close();
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    @Timeout(180)
    void theServerComesBackOnceThereIsRoom() throws Exception {
        var filler = disk.resolve("filler");
        writeUntilItIsFullOf(filler);
        fill(filler);
        var full = Instant.now();
        while (Instant.now().isBefore(full.plus(FULL)) || admin.works()) {
            Thread.onSpinWait();
        }

        Files.delete(filler);
        var room = Instant.now();
        while (!admin.works()) {
            assertThat(Duration.between(room, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }

        try (var connection = admin.connect()) {
            // the one that was not acknowledged may be there too
            assertThat(new Sql(connection).text("SELECT count(*) FROM kept"))
                    .isIn(Integer.toString(acknowledged), Integer.toString(acknowledged + 1));
        }
    }

    private static void fill(Path filler) throws IOException {
        var some = new byte[64 * 1024];
        try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    /// Each row into a new segment.
    private void writeUntilItIsFullOf(Path filler) throws IOException {
        try (var connection = admin.connect()) {
            var sql = new Sql(connection);
            // the page that holds all rows is there before
            sql.run("CREATE TABLE kept AS SELECT 1 AS n");
            acknowledged = 1;
            fill(filler);
            while (true) {
                sql.text("SELECT pg_switch_wal()");
                sql.run("INSERT INTO kept VALUES (" + (acknowledged + 1) + ")");
                acknowledged++;
            }
        } catch (SQLException full) {
            assertThat(full.getSQLState()).matches("08...|57P..|53...");
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
