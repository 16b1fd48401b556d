package dev.verbatim.bootstrap.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// PostgreSQL's own folder inside a [DataFolder]: made once, refused when another version made it, and
/// served.
public final class Cluster {

    public static final String ADMIN = "postgres";

    private static final int ATTEMPTS = 3;

    private final DataFolder folder;
    private final ServerBinaries programs;
    private final Path path;

    Cluster(DataFolder folder, ServerBinaries programs) {
        this.folder = folder;
        this.programs = programs;
        this.path = folder.cluster();
    }

    void refuseAnotherVersion() {
        var stamp = path.resolve("PG_VERSION");
        if (Files.notExists(stamp)) {
            return;
        }
        var made = DataFolder.read(stamp).strip();
        var version = programs.run(Duration.ofSeconds(10), "postgres", List.of("--version"))
                .output();
        if (!version.contains(" " + made + ".")) {
            throw new UnusableDatabase("The data in " + path + " was made by PostgreSQL " + made
                    + " and this Verbatim comes with " + version
                    + "; start the Verbatim that made it, or move the data with pg_dump and pg_restore.");
        }
    }

    void createIfMissing() {
        if (Files.exists(path)) {
            return;
        }
        var draft = path.resolveSibling("postgres.new");
        try {
            DataFolder.delete(draft);
            var made = programs.run(
                    Duration.ofMinutes(2),
                    "initdb",
                    List.of(
                            "--pgdata=" + draft,
                            "--username=" + ADMIN,
                            "--pwfile=" + folder.passwordFile(),
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            // Sorts alike on every machine, whatever its C library; an ICU collation is a matter of the
                            // query.
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"));
            if (!made.ok()) {
                throw new UnusableDatabase(
                        "The database cannot be created in " + path + ": " + lastLine(made.output()));
            }
            // In one step, so that a crash never leaves half a cluster.
            Files.move(draft, path);
        } catch (IOException e) {
            throw new UnusableDatabase(
                    "The database cannot be created in " + path + " (" + DataFolder.reason(e) + ").", e);
        }
    }

    /// Starts the server and comes back with its port when it accepts connections; `wanted` 0 takes a free
    /// port.
    int start(int wanted, Map<String, String> settings) {
        for (int attempt = 1; ; attempt++) {
            int port = wanted == 0 ? freePort() : wanted;
            folder.turnServerLog();
            long before = folder.serverLog().toFile().length();
            var started = programs.run(
                    Duration.ofMinutes(5),
                    "pg_ctl",
                    List.of(
                            "--pgdata=" + path,
                            "--log=" + folder.serverLog(),
                            "--wait",
                            "--timeout=290",
                            "--options=" + options(port, settings),
                            "start"));
            if (started.ok()) {
                return port;
            }
            var said = since(before);
            boolean portTaken = wanted == 0 && said.contains("Address already in use");
            if (wanted != 0 && said.contains("Address already in use")) {
                throw new UnusableDatabase("Port " + wanted + " of 127.0.0.1 is taken; end what listens there, or set"
                        + " VERBATIM_DATABASE_PORT to another port, or to 0 for any free one.");
            }
            boolean oldBackends = said.contains("shared memory block");
            if (attempt == ATTEMPTS || !portTaken && !oldBackends) {
                throw new UnusableDatabase("The database server does not start: "
                        + lastLine(said.isEmpty() ? started.output() : said) + " (see " + folder.serverLog() + ").");
            }
            if (oldBackends) {
                awaitOrphanedBackends();
            }
        }
    }

    private static String options(int port, Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UnusableDatabase("No free port on 127.0.0.1 (" + DataFolder.reason(e) + ").", e);
        }
    }

    /// A backend ends by itself once its server is gone, but only when it next looks up from its work.
    private void awaitOrphanedBackends() {
        Stream<CompletableFuture<ProcessHandle>> ends =
                ProcessHandle.allProcesses().filter(programs::runs).map(ProcessHandle::onExit);
        CompletableFuture.allOf(ends.toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                .join();
    }

    private String since(long position) {
        try (var log = new RandomAccessFile(folder.serverLog().toFile(), "r")) {
            log.seek(position);
            var bytes = new byte[(int) Math.min(64 * 1024, log.length() - position)];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static String lastLine(String text) {
        var lines = text.lines().toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it says nothing" : lines.getLast());
    }
}
