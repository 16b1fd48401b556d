package dev.verbatim.edition;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Tells what a transaction has changed in the public edition, as the database noted it.
@Singleton
public class LiveChanges {

    private final Session session;
    private final Event<LiveChanged> changed;

    LiveChanges(Session session, Event<LiveChanged> changed) {
        this.session = session;
        this.changed = changed;
    }

    /// What the current transaction has changed so far.
    public LiveChanged ofThisTransaction() {
        List<Object[]> rows = session.createNativeQuery(
                        "select id, ids, table_name from desk.live_change where xid = pg_current_xact_id_if_assigned()",
                        Object[].class)
                .addScalar("id", Long.class)
                .addScalar("ids", UUID[].class)
                .addScalar("table_name", String.class)
                .getResultList();
        var change = new Gathered();
        rows.forEach(row -> change.add((Long) row[0], (UUID[]) row[1], (String) row[2]));
        return change.told();
    }

    /// To be told once the change is committed.
    public void tell(LiveChanged change) {
        if (!change.isEmpty()) {
            changed.fire(change);
        }
    }

    /// Rows of `desk.live_change` taken together.
    public static final class Gathered {

        private final Set<UUID> ids = new HashSet<>();
        private final Set<String> tables = new HashSet<>();
        private final Set<Long> rows = new HashSet<>();
        private boolean everything;

        /// @param rowIds empty where the whole table was emptied
        public void add(long row, UUID[] rowIds, String table) {
            rows.add(row);
            ids.addAll(List.of(rowIds));
            tables.add(table);
            everything |= rowIds.length == 0;
        }

        public boolean isEmpty() {
            return rows.isEmpty();
        }

        public LiveChanged told() {
            return new LiveChanged(Set.copyOf(ids), Set.copyOf(tables), everything, Set.copyOf(rows));
        }
    }
}
