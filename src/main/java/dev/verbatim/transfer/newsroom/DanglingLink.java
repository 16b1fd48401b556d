package dev.verbatim.transfer.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.transfer.file.Lines;
import dev.verbatim.transfer.file.TransferError;
import dev.verbatim.transfer.newsroom.RowLine.Row;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// A link to a row that the file does not hold. The database finds it when all rows are in, and tells table,
/// column and value; the file tells the line.
record DanglingLink(
        SQLException told,
        @Nullable String table,
        @Nullable String column,
        @Nullable String value) {

    private static final Pattern KEY = Pattern.compile("\\(([a-z_]{1,63})\\)=\\(([^)]{1,100})\\)");

    static DanglingLink of(SQLException e) {
        var message = e instanceof PSQLException server ? server.getServerErrorMessage() : null;
        var key = KEY.matcher(message == null ? "" : String.valueOf(message.getDetail()));
        return message != null && key.find()
                ? new DanglingLink(e, message.getSchema() + '.' + message.getTable(), key.group(1), key.group(2))
                : new DanglingLink(e, null, null, null);
    }

    TransferError failure(Path file) {
        if (table == null) {
            return new TransferError("A link leads nowhere: " + RowBatch.reason(told) + ". Nothing was changed.", told);
        }
        var what = "The %s of %s leads to %s, which is not in the file.".formatted(column, table, value);
        try (var lines = Lines.of(file)) {
            lines.next();
            var field = "\"%s\":\"%s\"".formatted(column, value);
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (RowLine.parse(line, lines.number()) instanceof Row row
                        && row.table().equals(table)
                        && new String(row.json(), UTF_8).replace(" ", "").contains(field)) {
                    return TransferError.atLine(lines.number(), what);
                }
            }
            return new TransferError(what + " Nothing was changed.", told);
        }
    }
}
