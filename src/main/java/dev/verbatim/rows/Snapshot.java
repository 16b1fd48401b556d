package dev.verbatim.rows;

import dev.verbatim.rows.RoundTrip.Ahead;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The transaction that one execution reads in: a connection of its own, and no session.
public final class Snapshot {

    private static final Logger LOG = Logger.getLogger(Snapshot.class);
    private static final ScopedValue<Snapshot> CURRENT = ScopedValue.newInstance();

    private final Connection connection;
    private final SessionFactoryImplementor factory;
    private final Wanted wanted;
    private final Map<UUID, Object> known = new HashMap<>();
    private @Nullable Statement running;
    private @Nullable Ahead ahead;
    private boolean ending;
    private boolean begun;

    public Snapshot(Connection connection, SessionFactory factory, Wanted wanted) {
        this.connection = connection;
        this.factory = factory.unwrap(SessionFactoryImplementor.class);
        this.wanted = wanted;
    }

    /// What is read meanwhile is read here.
    public <T extends @Nullable Object> T during(Supplier<T> reading) {
        return ScopedValue.where(CURRENT, this).call(reading::get);
    }

    /// Ends the statement that runs, if one does. From any thread, which waits until the database has heard
    /// it: no statement of anybody else's may run on this connection by then.
    public synchronized void cancel() {
        try {
            if (running != null) {
                running.cancel();
            }
        } catch (SQLException e) {
            LOG.debugf("A statement goes on until it takes too long: %s", e.getMessage());
        }
    }

    /// Tells that nothing is foreseen to be read after what is read next. If that is one message to the database, the
    /// end of the transaction goes along with it. Whoever reads more all the same reads in another transaction.
    public static void endsWithNext() {
        if (CURRENT.isBound()) {
            CURRENT.get().ending = true;
        }
    }

    /// Forgets what was read, so that it is read again, with more, in one transaction.
    public static void again() {
        var current = CURRENT.get();
        current.known.clear();
        try {
            current.connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new ReadFailure(e);
        }
    }

    /// Whether what was read was one message, in a transaction of its own.
    public boolean isWithoutTransaction() throws SQLException {
        return connection.getAutoCommit();
    }

    static @Nullable Snapshot current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    Connection connection() {
        return connection;
    }

    /// Knows columns and types.
    SessionFactoryImplementor factory() {
        return factory;
    }

    Wanted wanted() {
        return wanted;
    }

    /// What was read of this kind under this id, with all that the operation wants of it.
    <E> @Nullable E known(Class<E> type, UUID id) {
        var found = known.get(id);
        return type.isInstance(found) ? type.cast(found) : null;
    }

    void knows(UUID id, Object entity) {
        known.put(id, entity);
    }

    /// Carries out a reading whose first statement is not sent as others are.
    void next(Ahead ahead, Runnable reading) {
        this.ahead = ahead;
        try {
            reading.run();
        } finally {
            this.ahead = null;
        }
    }

    /// For the next statement, once; null where it is sent as any other.
    @Nullable
    Ahead ahead() {
        var taken = ahead;
        ahead = null;
        return taken;
    }

    /// What goes behind the next message, once. One that is the first and the last needs no transaction around it.
    ///
    /// @param alone whether it is all that there is to read
    String ending(boolean alone) throws SQLException {
        boolean ends = ending && alone;
        ending = false;
        if (ends && !begun) {
            connection.setAutoCommit(true);
            return "";
        }
        begun = true;
        return ends ? ";commit" : "";
    }

    synchronized void runs(@Nullable Statement statement) {
        running = statement;
    }
}
