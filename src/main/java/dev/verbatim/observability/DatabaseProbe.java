package dev.verbatim.observability;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/// Whether a database answers. It is asked once a second at most, however many probes there are, and by one
/// thread, however long it hangs.
final class DatabaseProbe {

    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE = 300;
    private static final Executor ASKING = Thread::startVirtualThread;

    private final DataSource database;
    private CompletableFuture<Boolean> asked = CompletableFuture.completedFuture(false);
    private long askedAt = System.nanoTime() - FRESH;
    private boolean silent;
    private long silentSince;

    DatabaseProbe(DataSource database) {
        this.database = database;
    }

    /// Within 0.3 seconds; a database that takes longer counts as one that does not answer.
    CompletableFuture<Boolean> beats() {
        return current().copy().completeOnTimeout(false, PATIENCE, TimeUnit.MILLISECONDS);
    }

    /// Since it was first asked in vain. Slow answers count here: a busy database is not away.
    synchronized Duration silence() {
        return silent ? Duration.ofNanos(System.nanoTime() - silentSince) : Duration.ZERO;
    }

    private synchronized CompletableFuture<Boolean> current() {
        if (asked.isDone() && System.nanoTime() - askedAt >= FRESH) {
            askedAt = System.nanoTime();
            if (!silent) {
                silent = true;
                silentSince = askedAt;
            }
            asked = CompletableFuture.supplyAsync(this::answers, ASKING).thenApply(this::heard);
        }
        return asked;
    }

    private synchronized boolean heard(boolean answered) {
        silent = !answered;
        return answered;
    }

    private boolean answers() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // not isValid(), which has no exception that tells the pool to drop the connection
            statement.setQueryTimeout(1);
            return statement.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }
}
