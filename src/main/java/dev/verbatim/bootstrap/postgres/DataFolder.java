package dev.verbatim.bootstrap.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// The folder that keeps the embedded server's data, held by one living Verbatim at a time: the lock ends
/// with the process, however it ends, so no crash leaves the folder shut.
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    public static DataFolder hold(Path folder) {
        try {
            // The real path, since the server is asked for by it and two names of one folder must not look like two
            // folders.
            var root = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
            var lock = FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new UnusableDatabase(
                        "The data folder " + root + " is in use by another Verbatim that is still running;"
                                + " stop that one, or set VERBATIM_DATA_DIR to another folder.");
            }
            return new DataFolder(root, lock);
        } catch (IOException e) {
            throw new UnusableDatabase(
                    "The data folder " + folder.toAbsolutePath() + " cannot be written (" + reason(e)
                            + "); make it writable, or set VERBATIM_DATA_DIR to another folder.",
                    e);
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    public Path root() {
        return root;
    }

    /// Where PostgreSQL keeps its cluster.
    public Path cluster() {
        return root.resolve("postgres");
    }

    Path serverLog() {
        return root.resolve("postgres.log");
    }

    /// Keeps one old log beside the present one, so that they never fill the disk.
    void turnServerLog() {
        if (serverLog().toFile().length() < 10 * 1024 * 1024) {
            return;
        }
        try {
            Files.move(serverLog(), root.resolve("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UnusableDatabase("The file " + serverLog() + " cannot be put away (" + reason(e) + ").", e);
        }
    }

    public Path programs() {
        return root.resolve("bin");
    }

    /// The server's own password, drawn at the first start; only the owner of the folder may read it.
    Path passwordFile() {
        return root.resolve("password");
    }

    public String password() {
        try {
            if (Files.exists(cluster()) && Files.notExists(passwordFile())) {
                throw new UnusableDatabase("The file " + passwordFile() + " is missing, and without it the database in "
                        + cluster() + " does not open; put it back from a backup.");
            }
            return Files.exists(passwordFile())
                    ? Files.readString(passwordFile()).strip()
                    : drawPassword();
        } catch (IOException e) {
            throw new UnusableDatabase("The file " + passwordFile() + " cannot be used (" + reason(e) + ").", e);
        }
    }

    private String drawPassword() throws IOException {
        var password = Secret.random();
        var draft = root.resolve("password.new");
        Files.deleteIfExists(draft);
        createPrivately(draft);
        Files.writeString(draft, password, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
        // In one step, so that a crash never leaves half a password.
        Files.move(draft, passwordFile());
        return password;
    }

    /// Nobody but its owner may read it.
    public static void createPrivately(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UnusableDatabase("The file " + file + " cannot be read (" + reason(e) + ").", e);
        }
    }

    public static void delete(Path tree) throws IOException {
        if (Files.notExists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// Lets the folder go; the next Verbatim may have it.
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
