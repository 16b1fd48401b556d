package dev.verbatim.cache;

import dev.verbatim.edition.LiveChanged;
import dev.verbatim.edition.LiveChanges;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Drops what other nodes, or hands in the database, have changed: looks once a second what the database noted.
///
/// It asks for all transactions that were not over when it looked last, since they commit in any order. While the
/// database does not answer, answers stay, although others may change something where only this node is cut
/// off; it looks more often then, so as to know soon once it is back.
@Singleton
class OtherNodes {

    private static final Logger LOG = Logger.getLogger(OtherNodes.class);
    private static final long PERIOD = 1_000;
    private static final long AGAIN = 200;
    /// Changes are kept in the database for an hour.
    private static final Duration TOO_LONG = Duration.ofMinutes(30);
    private static final int CLEANING_EVERY = 600;

    private static final String CHANGES = """
            select pg_snapshot_xmin(pg_current_snapshot())::text as floor, c.id, c.ids, c.table_name
            from (select 1) once left join desk.live_change c on c.xid >= cast(? as xid8) order by c.id""";

    private final Vertx vertx;
    private final AgroalDataSource desk;
    private final ResponseCache cache;
    private Set<Long> seen = new HashSet<>();
    /// What this node has told itself since it looked last: told again, it would drop answers that are newer.
    private volatile Set<Long> told = ConcurrentHashMap.newKeySet();
    private @Nullable String floor;
    private long lookedAt = System.nanoTime();
    private int looks;

    OtherNodes(Vertx vertx, @DataSource("desk") AgroalDataSource desk, ResponseCache cache) {
        this.vertx = vertx;
        this.desk = desk;
        this.cache = cache;
    }

    void start(@Observes StartupEvent started) {
        if (cache.isEnabled()) {
            schedule(look() ? PERIOD : AGAIN);
        }
    }

    void hear(@Observes LiveChanged change) {
        if (cache.isEnabled()) {
            told.addAll(change.rows());
        }
    }

    private void schedule(long delay) {
        vertx.setTimer(delay, _ -> vertx.executeBlocking(this::look, false)
                .onComplete(looked -> schedule(looked.succeeded() && looked.result() ? PERIOD : AGAIN)));
    }

    /// @return whether the database told
    boolean look() {
        try (var connection = desk.getConnection()) {
            if (floor == null) {
                floor = readFloor(connection);
                cache.clear();
                return true;
            }
            read(connection, floor);
            if (++looks % CLEANING_EVERY == 0) {
                clean(connection);
            }
            return true;
        } catch (SQLException e) {
            LOG.debugf("Changes of other nodes cannot be read: %s", e.getMessage());
            return false;
        }
    }

    private void read(Connection connection, String since) throws SQLException {
        var known = told;
        told = ConcurrentHashMap.newKeySet();
        var fresh = new HashSet<Long>();
        var change = new LiveChanges.Gathered();
        String next = since;
        try (var statement = connection.prepareStatement(CHANGES)) {
            statement.setString(1, since);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    next = rows.getString(1);
                    long id = rows.getLong(2);
                    if (rows.wasNull() || !fresh.add(id) || seen.contains(id) || known.contains(id)) {
                        continue;
                    }
                    change.add(id, (UUID[]) rows.getArray(3).getArray(), rows.getString(4));
                }
            }
        }
        boolean restored = Long.parseLong(next) < Long.parseLong(since);
        if (restored || System.nanoTime() - lookedAt > TOO_LONG.toNanos()) {
            cache.clear();
        } else if (!change.isEmpty()) {
            cache.on(change.told());
        }
        seen = fresh;
        floor = next;
        lookedAt = System.nanoTime();
    }

    private static String readFloor(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void clean(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("delete from desk.live_change where at < now() - interval '1 hour'");
        }
    }
}
