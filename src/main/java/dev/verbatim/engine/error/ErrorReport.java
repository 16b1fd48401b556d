package dev.verbatim.engine.error;

import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.RequestError;
import dev.verbatim.rowmapping.SqlCause;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;

/// What callers hear when something fails: what they did wrong in words, what is broken on our side without
/// any detail. The detail goes to the log.
public final class ErrorReport {

    private static final Logger LOG = Logger.getLogger(ErrorReport.class);

    /// Connections; resources; a server that stops; the disk below it; a session that was ended because it
    /// idled in a transaction; and what comes after a failure within the transaction.
    private static final List<String> AWAY = List.of("08", "53", "57P", "58", "25P03", "25P02");

    /// What the driver says, the server not being there to say it, of a connection or a statement that was
    /// closed under its user, and of an attempt to connect that was given up.
    private static final Set<String> CLOSED = Set.of("55000", "57014", "99999");

    private ErrorReport() {}

    /// @param where for the log, e.g. the path of a field
    public static RequestError told(Throwable thrown, String where) {
        var cause = cause(thrown);
        if (cause instanceof RequestError error) {
            return error;
        }
        var sql = SqlCause.of(cause);
        var error = sql == null ? internal() : of(sql);
        if (error.code == ErrorCode.INTERNAL) {
            LOG.errorf(cause, "%s failed", where);
        } else {
            LOG.warnf("%s: %s: %s", where, error.code, sql == null ? cause : sql.getMessage());
        }
        return error;
    }

    /// What failed, without what a future wraps around it.
    public static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    /// By PostgreSQL's SQLSTATE; a pool that has no connection to give has none.
    private static RequestError of(SQLException sql) {
        var state = sql.getSQLState();
        if (state == null || AWAY.stream().anyMatch(state::startsWith) || isOfDriver(sql) && CLOSED.contains(state)) {
            return new RequestError(ErrorCode.UNAVAILABLE, "The database is away or busy; try again.");
        }
        return switch (state) {
            case "57014" -> new RequestError(ErrorCode.TIMEOUT, "This took too long; ask for less at once.");
            case "40001", "40P01", "55P03" ->
                new RequestError(
                        ErrorCode.UNAVAILABLE, "Somebody else is changing the same at this moment; try again.");
            default -> internal();
        };
    }

    private static boolean isOfDriver(SQLException sql) {
        for (Throwable cause = sql; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException told && told.getServerErrorMessage() != null) {
                return false;
            }
        }
        return true;
    }

    private static RequestError internal() {
        return new RequestError(ErrorCode.INTERNAL, "Something went wrong on our side.");
    }
}
