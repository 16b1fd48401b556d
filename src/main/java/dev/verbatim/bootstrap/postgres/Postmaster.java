package dev.verbatim.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The server process over a cluster, found by the number that PostgreSQL writes into the cluster: the one
/// that we started, or one that outlived a Verbatim that was killed.
public record Postmaster(Path cluster, ServerBinaries programs) {

    /// The server, while it runs.
    Optional<ProcessHandle> process() {
        return recorded().filter(this::serves);
    }

    private Optional<ProcessHandle> recorded() {
        if (Files.notExists(file())) {
            return Optional.empty();
        }
        return DataFolder.read(file())
                .lines()
                .findFirst()
                .filter(line -> line.matches("[1-9][0-9]{0,9}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }

    /// The number alone proves nothing: after a crash it may have gone to any other program.
    private boolean serves(ProcessHandle process) {
        var info = process.info();
        var program = info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("");
        return program.startsWith("postgres")
                && info.arguments()
                        .map(words -> List.of(words).contains(cluster.toString()))
                        .orElse(true);
    }

    /// Clears the way for a new server. The caller holds the folder, so no living Verbatim needs the old one.
    void endOrphan() {
        stop(Duration.ofSeconds(4));
        // A stale file stays: PostgreSQL also reads in it whether old backends still hold shared memory.
        if (recorded().isPresent() && process().isEmpty()) {
            disown();
        }
    }

    /// The number in the file belongs to some other program by now. PostgreSQL takes our own number for a
    /// stale one, and still checks the shared memory that the file names; without the file it would not.
    private void disown() {
        var lines = new ArrayList<>(DataFolder.read(file()).lines().toList());
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        try {
            Files.writeString(file(), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UnusableDatabase("The file " + file() + " cannot be written (" + DataFolder.reason(e) + ").", e);
        }
    }

    /// Ends sessions and writes everything down; a server that does not end in time is cut off, and recovers
    /// at its next start.
    public void stop(Duration patience) {
        process().ifPresent(process -> stop(process, patience));
    }

    private void stop(ProcessHandle process, Duration patience) {
        for (var mode : List.of("fast", "immediate")) {
            var stopped = programs.run(
                    patience.plusSeconds(1),
                    "pg_ctl",
                    List.of(
                            "--pgdata=" + cluster,
                            "--mode=" + mode,
                            "--wait",
                            "--timeout=" + patience.toSeconds(),
                            "stop"));
            if (stopped.ok() || !process.isAlive()) {
                return;
            }
        }
        process.destroyForcibly();
        process.onExit()
                .completeOnTimeout(process, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
