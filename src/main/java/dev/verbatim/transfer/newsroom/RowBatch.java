package dev.verbatim.transfer.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.transfer.file.TransferError;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postgresql.util.PSQLException;

/// Rows of one table that go into the database together.
public final class RowBatch {

    private static final int MOST_ROWS = 500;
    private static final int MOST_BYTES = 1024 * 1024;

    private record Numbered(long line, byte[] json) {}

    private final NewsroomTable table;
    private final Set<String> columns;
    private final List<Numbered> rows = new ArrayList<>();
    private int bytes;

    /// @param columns that each of the rows has
    RowBatch(NewsroomTable table, Set<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    boolean isOf(NewsroomTable other, Set<String> otherColumns) {
        return table.equals(other) && columns.equals(otherColumns);
    }

    void add(long line, byte[] json) {
        rows.add(new Numbered(line, json));
        bytes += json.length;
    }

    boolean isFull() {
        return rows.size() >= MOST_ROWS || bytes >= MOST_BYTES;
    }

    /// @throws TransferError that names the line of the row which the database refuses
    void insert(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var before = connection.setSavepoint();
        try {
            insert(connection, rows);
        } catch (SQLException e) {
            connection.rollback(before);
            insertOneByOne(connection);
            throw e;
        }
        connection.releaseSavepoint(before);
    }

    private void insertOneByOne(Connection connection) throws SQLException {
        for (var row : rows) {
            try {
                insert(connection, List.of(row));
            } catch (SQLException e) {
                throw TransferError.atLine(row.line, table.fullName() + " does not take this row: " + reason(e) + '.');
            }
        }
    }

    private void insert(Connection connection, List<Numbered> some) throws SQLException {
        var array = new StringBuilder(bytes + some.size());
        for (var row : some) {
            array.append(array.isEmpty() ? '[' : ',').append(new String(row.json, UTF_8));
        }
        try (var statement = connection.prepareStatement(table.insert(columns))) {
            statement.setString(1, array.append(']').toString());
            statement.executeUpdate();
        }
    }

    /// In the database's words.
    public static String reason(SQLException e) {
        if (e instanceof PSQLException told && told.getServerErrorMessage() != null) {
            var message = told.getServerErrorMessage();
            return message.getDetail() == null
                    ? "" + message.getMessage()
                    : message.getMessage() + ": " + message.getDetail();
        }
        return String.valueOf(e.getMessage());
    }
}
