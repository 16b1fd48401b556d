package dev.verbatim.rowmapping;

import dev.verbatim.context.RequestContext;
import dev.verbatim.context.RequestContext.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The transaction that one execution reads in: a connection of its own, and no session.
public final class ReadTransaction {

    private static final Logger LOG = Logger.getLogger(ReadTransaction.class);
    private static final Part<ReadTransaction> PART = new Part<>();

    private final Connection connection;
    private final SessionFactoryImplementor factory;
    private final FetchPlan wanted;
    private final Map<UUID, Object> known = new HashMap<>();
    private final Set<UUID> absent = new HashSet<>();
    private @Nullable Statement running;
    private boolean ending;
    private boolean begun;
    private boolean ended;

    public ReadTransaction(Connection connection, SessionFactory factory, FetchPlan wanted) {
        this.connection = connection;
        this.factory = factory.unwrap(SessionFactoryImplementor.class);
        this.wanted = wanted;
    }

    /// A request that reads here.
    public RequestContext in(RequestContext context) {
        return context.with(PART, this);
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

    /// Tells that nothing is read after what is read next: the end of the transaction goes along with it.
    public static void endsWithNext() {
        var current = current();
        if (current != null) {
            current.ending = true;
        }
    }

    /// Forgets what was read, so that it is read again, with more, in one transaction.
    public static void again() {
        var current = Objects.requireNonNull(current());
        current.known.clear();
        current.absent.clear();
        current.begun = false;
        current.ended = false;
        try {
            current.connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new ReadError(e);
        }
    }

    /// Whether what was read was one message, in a transaction of its own.
    public boolean isWithoutTransaction() throws SQLException {
        return connection.getAutoCommit();
    }

    static @Nullable ReadTransaction current() {
        return PART.current();
    }

    Connection connection() {
        return connection;
    }

    /// Knows columns and types.
    SessionFactoryImplementor factory() {
        return factory;
    }

    FetchPlan wanted() {
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

    /// Whether a link to this id was followed and led nowhere.
    boolean isAbsent(UUID id) {
        return absent.contains(id);
    }

    void knowsAbsent(UUID id) {
        absent.add(id);
    }

    /// Whether nothing is foreseen to be read after what is read now; told once.
    boolean endsNow() {
        boolean all = ending;
        ending = false;
        return all;
    }

    /// What goes behind the next message. One that is the first and the last needs no transaction around it.
    String ending(boolean last) throws SQLException {
        if (ended) {
            LOG.error("More was read than was foreseen, and not in the same transaction");
        }
        ended = last;
        if (last && !begun) {
            connection.setAutoCommit(true);
            return "";
        }
        begun = true;
        return last ? ";commit" : "";
    }

    synchronized void runs(@Nullable Statement statement) {
        running = statement;
    }
}
