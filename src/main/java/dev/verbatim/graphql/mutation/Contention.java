package dev.verbatim.graphql.mutation;

import dev.verbatim.rowmapping.Budget;
import dev.verbatim.rowmapping.SqlCause;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Changes that meet in the database: which of their failures pass when the change is tried again, and how
/// long to wait before.
final class Contention {

    /// A serialisation failure, a deadlock, a lock that was waited for too long.
    private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03");

    private static final long PAUSE_MILLIS = 20;

    private Contention() {}

    static boolean passes(RuntimeException failure) {
        var sql = SqlCause.of(failure);
        return sql != null && PASSING.contains(String.valueOf(sql.getSQLState()))
                || failure instanceof Overtaken
                || holds(failure, StaleStateException.class) != null
                || isOfSlug(holds(failure, ConstraintViolationException.class));
    }

    /// Another entered the same name at the same moment; looked for again, the slug is found to be taken.
    private static boolean isOfSlug(@Nullable ConstraintViolationException clash) {
        return clash != null && String.valueOf(clash.getConstraintName()).endsWith("_slug_key");
    }

    static <E extends Throwable> @Nullable E holds(Throwable failure, Class<E> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    /// Longer each time, and by chance, so that those who met do not meet again.
    ///
    /// @param attempt from 1
    /// @throws RequestError TIMEOUT where the request's time is over
    static void pause(int attempt) {
        Budget.current().time();
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(PAUSE_MILLIS << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Budget.current().time();
    }
}
