package dev.verbatim.publishing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/// Gives articles that show a change the time of it where so many show it that the change itself could not: a few at
/// a time, each few as a publication of their own, so that nobody waits long for the publication lock.
@Singleton
class DueModifications {

    private static final Logger LOG = Logger.getLogger(DueModifications.class);
    private static final long PERIOD = 1_000;

    private final Vertx vertx;
    private final AgroalDataSource desk;

    DueModifications(Vertx vertx, @DataSource("desk") AgroalDataSource desk) {
        this.vertx = vertx;
        this.desk = desk;
    }

    void start(@Observes StartupEvent started) {
        schedule();
    }

    private void schedule() {
        vertx.setTimer(PERIOD, _ -> vertx.executeBlocking(this::modify, false).onComplete(_ -> schedule()));
    }

    /// @return how many articles got a time
    int modify() {
        int modified = 0;
        try (var connection = desk.getConnection();
                var statement = connection.prepareStatement("select desk.modify_due()")) {
            int some;
            do {
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    some = rows.getInt(1);
                }
                modified += some;
            } while (some > 0);
        } catch (SQLException e) {
            LOG.debugf("Articles that are due cannot be given their time: %s", e.getMessage());
        }
        return modified;
    }
}
