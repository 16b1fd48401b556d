package dev.verbatim.rowmapping;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Finds what the database said within what was thrown because of it.
public final class SqlCause {

    private SqlCause() {}

    public static @Nullable SQLException of(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
            // what the end of a transaction met is told beside it
            for (var beside : cause.getSuppressed()) {
                var found = of(beside);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
