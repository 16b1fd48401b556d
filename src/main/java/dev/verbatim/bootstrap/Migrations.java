package dev.verbatim.bootstrap;

import dev.verbatim.bootstrap.postgres.DatabaseTarget;
import dev.verbatim.bootstrap.postgres.UnusableDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Brings the tables up to date before the application starts, while other nodes may be at work on them. A
/// migration that needs a lock waits for it only briefly; then it lets go of all that it has and tries again,
/// so that nobody queues behind it.
public final class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Flyway flyway;

    private Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    public static Migrations of(DatabaseTarget target) {
        return new Migrations(configuration(target).load());
    }

    /// As `application.properties` has it for dev mode, where Quarkus migrates at each reload.
    static FluentConfiguration configuration(DatabaseTarget target) {
        var owner = target.migration();
        return Flyway.configure()
                .dataSource(owner.url().jdbc(), owner.username(), owner.password())
                .defaultSchema("desk")
                .schemas("desk", "live")
                .createSchemas(false)
                .placeholders(Map.of("live_role", target.live().username()));
    }

    /// @throws UnusableDatabase where others have held a lock for two minutes, or a migration fails
    public void run() {
        var end = Instant.now().plus(PATIENCE);
        while (!isDone(Instant.now().isAfter(end))) {
            pause();
        }
    }

    private boolean isDone(boolean last) {
        try {
            flyway.migrate();
            return true;
        } catch (FlywayException e) {
            if (!LOCK_NOT_AVAILABLE.equals(state(e))) {
                throw new UnusableDatabase("The tables cannot be brought up to date: " + e.getMessage(), e);
            }
            if (last) {
                throw new UnusableDatabase(
                        "The tables cannot be brought up to date, since somebody works on them without a pause; end"
                                + " what holds locks in the database, and start Verbatim again.",
                        e);
            }
            LOG.info("The migrations wait for others who work on the tables, and try again.");
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableDatabase("The start was interrupted.", e);
        }
    }

    private static @Nullable String state(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
