package dev.verbatim.content;

import org.hibernate.Session;

/// Whoever writes the public edition takes turns, so that no two of them wait for each other's rows.
public final class LiveTurn {

    private static final long LOCK = 0x5645524241L;

    private LiveTurn() {}

    /// Waits for the turn, and keeps it until the transaction ends.
    public static void take(Session session) {
        session.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }
}
