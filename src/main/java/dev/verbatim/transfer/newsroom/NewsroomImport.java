package dev.verbatim.transfer.newsroom;

import dev.verbatim.quote.FirstReadBodies;
import dev.verbatim.transfer.file.Lines;
import dev.verbatim.transfer.file.Progress;
import dev.verbatim.transfer.file.TransferError;
import dev.verbatim.transfer.newsroom.RowLine.End;
import dev.verbatim.transfer.newsroom.RowLine.Row;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a newsroom's file into an empty newsroom, ids, versions and times as they stand there, in one
/// transaction: all of it comes in, or nothing.
public final class NewsroomImport {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String LEADS_NOWHERE = "23503";

    private final Connection connection;
    private final Path file;
    private final Progress progress;
    private final Map<String, NewsroomTable> tables;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private boolean isOfOlderTables;

    private NewsroomImport(Connection connection, Path file, Progress progress) throws SQLException {
        this.connection = connection;
        this.file = file;
        this.progress = progress;
        this.tables = NewsroomTables.read(connection);
    }

    /// @return how many rows of each table were read
    /// @throws TransferError with the line that is wrong; nothing has changed
    public static Map<String, Long> read(Path file, Connection connection, Progress progress) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var reading = new NewsroomImport(connection, file, progress);
            reading.readAll();
            connection.commit();
            return reading.counts;
        } finally {
            progress.end();
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void readAll() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = 0; set local timezone = 'UTC'");
        }
        var quiet = lock();
        requireEmpty();
        quiet.begin();
        try (var lines = Lines.of(file)) {
            isOfOlderTables =
                    NewsroomHeader.of(connection).isOlder(Objects.requireNonNullElse(lines.next(), new byte[0]));
            readRows(lines);
        }
        if (isOfOlderTables) {
            FirstReadBodies.renew(connection);
        }
        try {
            quiet.end();
        } catch (SQLException e) {
            if (LEADS_NOWHERE.equals(e.getSQLState())) {
                throw DanglingLink.of(e).failure(file);
            }
            throw e;
        }
    }

    private QuietTables lock() throws SQLException {
        try {
            return QuietTables.lock(connection, tables.values());
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new TransferError("Somebody is working in this newsroom; stop the servers that use it first.", e);
            }
            throw e;
        }
    }

    private void requireEmpty() throws SQLException {
        var there = new StringBuilder();
        for (var table : tables.keySet()) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from " + table)) {
                rows.next();
                if (rows.getLong(1) > 0) {
                    there.append(there.isEmpty() ? "" : ", ")
                            .append(table)
                            .append(' ')
                            .append(rows.getLong(1));
                }
            }
        }
        if (!there.isEmpty()) {
            throw new TransferError(
                    "A newsroom can only be read into an empty one, and this one holds rows: " + there + '.');
        }
    }

    private void readRows(Lines lines) throws SQLException {
        var size = file.toFile().length();
        RowBatch batch = null;
        long rows = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            switch (RowLine.parse(line, lines.number())) {
                case Row row -> {
                    batch = batchFor(row, lines.number(), batch);
                    rows++;
                    progress.at(lines.bytes(), size, "bytes");
                }
                case End end -> {
                    insert(batch);
                    requireEnd(end, rows, lines);
                    return;
                }
            }
        }
        throw TransferError.atLine(lines.number() + 1, "The end of the newsroom is missing; the file was cut off.");
    }

    private RowBatch batchFor(Row row, long line, @Nullable RowBatch batch) throws SQLException {
        var table = tables.get(row.table());
        if (table == null) {
            throw TransferError.atLine(line, "There is no table " + row.table() + " in a newsroom.");
        }
        row.require(table, isOfOlderTables ? table.required() : table.columns(), line);
        var current = batch;
        if (current == null || !current.isOf(table, row.columns()) || current.isFull()) {
            insert(batch);
            current = new RowBatch(table, row.columns());
        }
        current.add(line, row.json());
        counts.merge(row.table(), 1L, Long::sum);
        return current;
    }

    private void insert(@Nullable RowBatch batch) throws SQLException {
        if (batch != null) {
            batch.insert(connection);
        }
    }

    private static void requireEnd(End end, long rows, Lines lines) {
        if (end.rows() != rows) {
            throw TransferError.atLine(
                    lines.number(), "The file says that it has " + end.rows() + " rows, and has " + rows + '.');
        }
        if (lines.next() != null) {
            throw TransferError.atLine(lines.number(), "Something follows after the end of the newsroom.");
        }
    }
}
