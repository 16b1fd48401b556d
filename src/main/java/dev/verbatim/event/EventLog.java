package dev.verbatim.event;

import dev.verbatim.edition.Statements;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// The log as the change sees it that is under way: what it has done to the public edition so far.
@Singleton
public class EventLog {

    private static final String OWN = "select " + LiveEvent.COLUMNS
            + " from desk.event e where e.transaction = pg_current_xact_id_if_assigned() order by e.sequence";

    private final Session session;

    EventLog(Session session) {
        this.session = session;
    }

    /// To be told once the transaction is committed. Takes one look into an index where there is nothing.
    public List<LiveEvent> ofThisTransaction() {
        return session.doReturningWork(connection -> {
            Statements.count();
            try (var statement = connection.prepareStatement(OWN);
                    var rows = statement.executeQuery()) {
                return LiveEvent.readAll(rows);
            }
        });
    }

    /// Keeps an editor's reason with what the current transaction has done to a thing.
    ///
    /// @param type the name of its table
    public void explain(String type, UUID subject, String reason) {
        session.createNativeMutationQuery("""
                        update desk.event set reason = :reason
                        where transaction = pg_current_xact_id_if_assigned() and type = :type and subject_id = :subject""")
                .setParameter("reason", reason)
                .setParameter("type", type)
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
