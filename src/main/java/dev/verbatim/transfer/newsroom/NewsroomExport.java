package dev.verbatim.transfer.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.transfer.file.TransferError;
import dev.verbatim.transfer.newsroom.RowLine.End;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/// Writes the whole newsroom, both editions, to a file of JSON lines as it stands at one moment. Equal
/// newsrooms give equal bytes. Rows go from the database to the file one by one, so a newsroom may be larger
/// than the memory.
public record NewsroomExport(Connection connection) {

    private static final String SNAPSHOT = """
            set transaction isolation level repeatable read, read only;
            set local statement_timeout = 0;
            set local timezone = 'UTC';
            set local bytea_output = 'hex'""";

    /// The file has its name only once it is whole, and only its owner may read it: it holds drafts and
    /// private contacts.
    ///
    /// @return how many rows of each table were written
    public Map<String, Long> to(Path file) throws SQLException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            createPrivately(part);
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                var written = write(out);
                out.flush();
                channel.force(true);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                return written;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new TransferError(
                    "The file " + file + " cannot be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + ").",
                    e);
        }
    }

    private Map<String, Long> write(OutputStream out) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(SNAPSHOT);
            out.write(NewsroomHeader.of(connection).line());
            var written = new LinkedHashMap<String, Long>();
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : NewsroomTables.read(connection).values()) {
                written.put(table.fullName(), copying.copyOut(table.copyOut(), out));
            }
            long rows = written.values().stream().mapToLong(Long::longValue).sum();
            out.write(new End(rows).line().getBytes(UTF_8));
            return written;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void createPrivately(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
