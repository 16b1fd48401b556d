package dev.verbatim.bootstrap;

import dev.verbatim.bootstrap.postgres.DatabaseTarget;
import dev.verbatim.bootstrap.postgres.UnusableDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
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
        return new Migrations(
                configuration(target).javaMigrations(new BodiesReadAnew()).load());
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

    /// @throws UnusableDatabase where the tables are newer than this Verbatim, which then changes nothing
    void refuseTablesOfALaterVerbatim() {
        var known = newest(flyway.info().all(), Migrations::isKnown);
        var made = newest(flyway.info().applied(), _ -> true);
        if (made.compareTo(known) > 0) {
            throw new UnusableDatabase("The tables are those of a later Verbatim: they have version " + made
                    + ", and this one knows them up to version " + known
                    + "; start the Verbatim that made them, or a later one.");
        }
    }

    private static boolean isKnown(MigrationInfo migration) {
        return switch (migration.getState()) {
            case FUTURE_SUCCESS, FUTURE_FAILED, MISSING_SUCCESS, MISSING_FAILED -> false;
            default -> true;
        };
    }

    private static MigrationVersion newest(MigrationInfo[] migrations, Predicate<MigrationInfo> counts) {
        return Stream.of(migrations)
                .filter(counts)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
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
            tell(flyway.migrate());
            return true;
        } catch (FlywayException e) {
            if (!LOCK_NOT_AVAILABLE.equals(state(e))) {
                throw new UnusableDatabase("The tables cannot be brought up to date: " + firstLine(e), e);
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

    private static void tell(MigrateResult done) {
        if (done.migrationsExecuted == 0) {
            return;
        }
        LOG.info(
                done.initialSchemaVersion == null
                        ? "Made the tables, version " + done.targetSchemaVersion
                        : "Brought the tables up to date, from version " + done.initialSchemaVersion + " to "
                                + (done.targetSchemaVersion == null
                                        ? done.initialSchemaVersion
                                        : done.targetSchemaVersion));
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
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
