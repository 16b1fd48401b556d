package dev.verbatim.bootstrap;

import dev.verbatim.bootstrap.postgres.DataFolder;
import dev.verbatim.bootstrap.postgres.DatabaseConfig;
import dev.verbatim.bootstrap.postgres.EmbeddedServer;
import dev.verbatim.bootstrap.postgres.Postmaster;
import dev.verbatim.bootstrap.postgres.Preparation;
import dev.verbatim.bootstrap.postgres.ServerBinaries;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/// A database for the tests: a fresh one for each JVM, made by the same code as the newsroom's, only careless
/// of power cuts.
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /// Shared by all tests of a build, and by its next run, which need not unpack again.
    public static final Path PROGRAMS = Path.of("target", "postgres-programs");

    // System properties, since Quarkus loads this class anew for each test profile.
    private static final String MEMORY = "verbatim.test/";

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (remembered().isEmpty()) {
                startServer().forEach((key, value) -> System.setProperty(MEMORY + key, value));
            }
            return remembered();
        }
    }

    static Map<String, String> remembered() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith(MEMORY))
                .collect(Collectors.toMap(key -> key.substring(MEMORY.length()), System::getProperty));
    }

    static Path folder() {
        return Path.of("target", "test-database-" + System.getProperty("surefire.forkNumber", "1"));
    }

    private static Map<String, String> startServer() {
        var folder = DataFolder.hold(folder());
        var programs = ServerBinaries.in(PROGRAMS);
        empty(folder, programs);
        var server = EmbeddedServer.start(folder, programs, 0, EmbeddedServer.Durability.SCRATCH);
        server.closeWhenTheAppEnds();
        return Preparation.prepare(server.owner(), DatabaseConfig.of(ConfigProvider.getConfig()), "")
                .properties();
    }

    private static void empty(DataFolder folder, ServerBinaries programs) {
        try {
            new Postmaster(folder.cluster(), programs).stop(Duration.ofSeconds(5));
            DataFolder.delete(folder.cluster());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The server goes on for the next test class, and ends with the JVM.
    }
}
