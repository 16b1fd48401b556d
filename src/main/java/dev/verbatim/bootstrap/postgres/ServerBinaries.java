package dev.verbatim.bootstrap.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The programs of the PostgreSQL that comes with Verbatim, unpacked once for each version and then run from
/// disk.
public final class ServerBinaries {

    /// What a program said and how it ended.
    record Outcome(int exit, String output) {
        boolean ok() {
            return exit == 0;
        }
    }

    private final Path home;
    private final AnotherUser user;

    private ServerBinaries(Path home, AnotherUser user) {
        this.home = home;
        this.user = user;
    }

    /// Unpacks into a folder of its own under `programs`, unless an earlier start did.
    public static ServerBinaries in(Path programs) {
        var archive = ServerArchive.forThisMachine();
        try {
            var home = programs.toAbsolutePath().resolve("postgres-" + archive.fingerprint());
            if (Files.notExists(home)) {
                archive.unpack(home);
            }
            var user = AnotherUser.find();
            user.own(home);
            return new ServerBinaries(home, user);
        } catch (IOException e) {
            throw new UnusableDatabase(
                    "The database programs cannot be unpacked into " + programs + " (" + DataFolder.reason(e) + ").",
                    e);
        }
    }

    /// Whether a process runs one of these programs, or did before they were deleted under it.
    boolean runs(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.startsWith(home.toString()))
                .isPresent();
    }

    /// The folder that the programs are to work in.
    void own(Path folder) {
        try {
            user.own(folder);
        } catch (IOException e) {
            throw new UnusableDatabase(
                    "The folder " + folder + " cannot be given to the database server (" + DataFolder.reason(e) + ").",
                    e);
        }
    }

    /// Runs a program to its end, in English and with no PG… variable of the operator's shell.
    Outcome run(Duration patience, String program, List<String> arguments) {
        try {
            return finish(start(program, arguments), program, patience);
        } catch (IOException e) {
            throw new UnusableDatabase(
                    "The database program " + program + " cannot run (" + DataFolder.reason(e) + ").", e);
        }
    }

    private Process start(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(user.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static Outcome finish(Process process, String program, Duration patience) throws IOException {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, program + " took longer than " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Outcome(-1, program + " was interrupted");
        }
        return new Outcome(process.exitValue(), available(process.getInputStream()));
    }

    /// Only what is there by now: a server that a program started may hold the pipe open for ever.
    private static String available(InputStream output) throws IOException {
        return new String(output.readNBytes(output.available()), UTF_8).strip();
    }
}
