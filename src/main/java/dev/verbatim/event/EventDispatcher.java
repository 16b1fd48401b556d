package dev.verbatim.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tells whoever listens on this node what happened to the public edition: what this node changed at once,
/// what other nodes, or hands in the database, changed by looking into the log once a second.
///
/// It reads what can be seen and could not be seen when it looked last, in whatever order transactions were
/// begun or numbered: so nothing is passed over, and nobody has to wait for the oldest one that still runs.
/// While the database does not answer nothing is told; it looks more often then, so as to know soon once it
/// is back.
@Singleton
public class EventDispatcher {

    private static final Logger LOG = Logger.getLogger(EventDispatcher.class);
    private static final long PERIOD = 1_000;
    private static final long AGAIN = 200;
    /// Whoever has more to catch up with than this starts anew.
    private static final int MAX = 10_000;

    /// What is purged goes in order, so nothing was missed while there is something older than all that is
    /// new. An older horizon than before is that of a database out of a backup.
    private static final String NEWS = """
            select pg_current_snapshot()::text,
              coalesce((select horizon from desk.event order by horizon, sequence limit 1) >= pg_snapshot_xmin(s.before), true)
                or pg_snapshot_xmin(pg_current_snapshot()) < pg_snapshot_xmin(s.before), %s
            from (select cast(? as pg_snapshot) as before) s
            left join desk.event e
              on e.transaction >= pg_snapshot_xmin(s.before) and not pg_visible_in_snapshot(e.transaction, s.before)
            order by e.horizon, e.sequence limit %s""".formatted(LiveEvent.COLUMNS, MAX + 1);

    private final Vertx vertx;
    private final AgroalDataSource desk;
    private final Event<EventsCommitted> committed;
    private final Event<EventsMissed> missed;
    /// What this node has told itself since it looked last: told again, it would drop answers that are newer.
    private volatile Set<Long> told = ConcurrentHashMap.newKeySet();
    /// What could be seen when it looked last, as PostgreSQL writes it.
    private @Nullable String snapshot;

    EventDispatcher(
            Vertx vertx,
            @DataSource("desk") AgroalDataSource desk,
            Event<EventsCommitted> committed,
            Event<EventsMissed> missed) {
        this.vertx = vertx;
        this.desk = desk;
        this.committed = committed;
        this.missed = missed;
    }

    void start(@Observes StartupEvent started) {
        schedule(look() ? PERIOD : AGAIN);
    }

    private void schedule(long delay) {
        vertx.setTimer(delay, _ -> vertx.executeBlocking(this::look, false)
                .onComplete(looked -> schedule(looked.succeeded() && looked.result() ? PERIOD : AGAIN)));
    }

    /// Tells of a change of this node, which must be committed by now.
    public void tell(List<LiveEvent> events) {
        if (!events.isEmpty()) {
            events.forEach(event -> told.add(event.sequence()));
            committed.fire(new EventsCommitted(events));
        }
    }

    /// @return whether the database told
    boolean look() {
        try {
            if (snapshot == null) {
                snapshot = current();
                missed.fire(new EventsMissed());
            } else {
                read(snapshot);
            }
            return true;
        } catch (SQLException e) {
            LOG.debugf("The log of events cannot be read: %s", e.getMessage());
            return false;
        }
    }

    private String current() throws SQLException {
        try (var connection = desk.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_current_snapshot()::text")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void read(String before) throws SQLException {
        var known = told;
        told = ConcurrentHashMap.newKeySet();
        var news = new ArrayList<LiveEvent>();
        var now = before;
        boolean lost = false;
        try (var connection = desk.getConnection();
                var statement = connection.prepareStatement(NEWS)) {
            statement.setString(1, before);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    now = rows.getString(1);
                    lost = rows.getBoolean(2);
                    if (rows.getObject(3) != null) {
                        news.add(LiveEvent.read(rows, 3));
                    }
                }
            }
        }
        news.removeIf(event -> known.contains(event.sequence()));
        if (lost || news.size() > MAX) {
            missed.fire(new EventsMissed());
        } else if (!news.isEmpty()) {
            committed.fire(new EventsCommitted(List.copyOf(news)));
        }
        snapshot = now;
    }
}
