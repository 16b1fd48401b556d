package dev.verbatim.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Takes out of the log what is older than it needs to be, the oldest first and a few at a time, on one node
/// at once.
///
/// The newest of those that are too old stays: it tells readers that they have missed nothing since.
@Singleton
class EventRetention {

    private static final Logger LOG = Logger.getLogger(EventRetention.class);
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int BATCH = 5_000;
    static final long TURN = 0x5645524245L;

    private static final String PURGE = """
            with turn as materialized (select pg_try_advisory_xact_lock(%s) as ours)
            delete from desk.event where (select ours from turn) and (horizon, sequence) in (
              select horizon, sequence from (
                select horizon, sequence, lead(at) over (order by horizon, sequence) as next_at
                from (select horizon, sequence, at from desk.event order by horizon, sequence limit %s) oldest) o
              where next_at < now() - make_interval(secs => ?))""".formatted(TURN, BATCH + 1);

    private final Vertx vertx;
    private final AgroalDataSource desk;
    private final EventConfig config;

    EventRetention(Vertx vertx, @DataSource("desk") AgroalDataSource desk, EventConfig config) {
        this.vertx = vertx;
        this.desk = desk;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(PERIOD.toMillis(), _ -> vertx.executeBlocking(this::purge, false));
    }

    /// @return how many events are gone
    int purge() {
        int purged = 0;
        try (var connection = desk.getConnection();
                var statement = connection.prepareStatement(PURGE)) {
            statement.setDouble(1, config.keep().toSeconds());
            int batch;
            do {
                batch = statement.executeUpdate();
                purged += batch;
            } while (batch == BATCH);
        } catch (SQLException e) {
            LOG.debugf("Old events cannot be purged: %s", e.getMessage());
        }
        return purged;
    }
}
