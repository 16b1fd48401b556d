package dev.verbatim.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of the PostgreSQL that comes with Verbatim, unpacked once for each version and then run from
/// disk.
final class ServerBinaries {

    /// What a program said and how it ended.
    record Outcome(int exit, String output) {
        boolean ok() {
            return exit == 0;
        }
    }

    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private final Path home;
    private final List<String> prefix;

    private ServerBinaries(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    /// Unpacks into a folder of its own under `programs`, unless an earlier start did.
    static ServerBinaries in(Path programs) {
        var archive = archive();
        try {
            var home = programs.toAbsolutePath().resolve("postgres-" + fingerprint(archive));
            if (Files.notExists(home)) {
                unpack(archive, home);
            }
            return new ServerBinaries(home, asAnotherUserThanRoot());
        } catch (IOException e) {
            throw new UnusableDatabase(
                    "The database programs cannot be unpacked into " + programs + " (" + DataFolder.reason(e) + ").",
                    e);
        }
    }

    private static URL archive() {
        var name = "postgres-" + system() + "-" + machine() + ".txz";
        var archive = ServerBinaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new UnusableDatabase("This build of Verbatim holds no database server for " + system() + " on "
                    + machine() + "; set VERBATIM_DATABASE_URL to a PostgreSQL of yours.");
        }
        return archive;
    }

    private static String system() {
        return SYSTEM.startsWith("windows") ? "windows" : SYSTEM.startsWith("mac") ? "darwin" : "linux";
    }

    private static String machine() {
        var arch = System.getProperty("os.arch");
        return switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> arch;
        };
    }

    private static String fingerprint(URL archive) throws IOException {
        var sum = new CRC32();
        try (var bytes = new CheckedInputStream(archive.openStream(), sum)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }

    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var draft = Files.createTempDirectory(home.getParent(), "unpacking");
        try (InputStream bytes = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bytes)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, draft);
            }
        }
        try {
            // In one step, so that a crash never leaves half a server.
            Files.move(draft, home);
        } catch (FileSystemException e) {
            DataFolder.delete(draft);
            if (Files.notExists(home)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("the archive leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + path + " executable");
        }
    }

    /// PostgreSQL refuses to run as root. In a user namespace of its own it sees itself as nobody while its files
    /// stay root's.
    private static List<String> asAnotherUserThanRoot() throws IOException {
        if (!system().equals("linux") || !"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        var unshare = List.of("unshare", "--user");
        if (new ServerBinaries(Path.of("/usr"), unshare)
                .tryRun(Duration.ofSeconds(5), "true", List.of())
                .ok()) {
            return unshare;
        }
        throw new UnusableDatabase("The database server that comes with Verbatim cannot run as root on this machine;"
                + " start Verbatim as another user, or set VERBATIM_DATABASE_URL to a PostgreSQL of yours.");
    }

    /// Whether a process runs one of these programs, or did before they were deleted under it.
    boolean runs(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.startsWith(home.toString()))
                .isPresent();
    }

    /// Runs a program to its end, in English and with no PG… variable of the operator's shell.
    Outcome run(Duration patience, String program, List<String> arguments) {
        try {
            return tryRun(patience, program, arguments);
        } catch (IOException e) {
            throw new UnusableDatabase(
                    "The database program " + program + " cannot run (" + DataFolder.reason(e) + ").", e);
        }
    }

    private Outcome tryRun(Duration patience, String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
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
