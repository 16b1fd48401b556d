package dev.verbatim.edition;

import java.time.Instant;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The publication lock: whoever writes the public edition takes turns, so that no two of them wait for each
/// other's rows. It is taken after all locks of rows, and has its own limit of waiting (`desk.take_turn`,
/// `V8`).
///
/// A change that has not taken it is taken not to have written the public edition.
public final class PublicationLock {

    private static final ScopedValue<PublicationLock> CURRENT = ScopedValue.newInstance();

    private @Nullable Instant since;

    /// Runs the transaction of a change, and knows afterwards whether it took the turn.
    public <T> T during(Supplier<T> change) {
        return ScopedValue.where(CURRENT, this).call(change::get);
    }

    public boolean isTaken() {
        return since != null;
    }

    /// Waits for the turn, and keeps it until the transaction ends.
    ///
    /// @return when the turn began, by the database's clock: later than whatever is public already
    public static Instant take(Session session) {
        var current = CURRENT.isBound() ? CURRENT.get() : new PublicationLock();
        var since = current.since;
        if (since == null) {
            since = session.createNativeQuery("select desk.take_turn()", Instant.class)
                    .getSingleResult();
            current.since = since;
        }
        return since;
    }
}
