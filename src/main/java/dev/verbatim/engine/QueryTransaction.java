package dev.verbatim.engine;

import dev.verbatim.context.RequestContext;
import dev.verbatim.edition.Edition;
import dev.verbatim.engine.cost.Deadline;
import dev.verbatim.engine.error.ErrorReport;
import dev.verbatim.rowmapping.FetchPlan;
import dev.verbatim.rowmapping.ReadTransaction;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// The one read-only transaction of a query.
@Singleton
class QueryTransaction {

    private final AgroalDataSource desk;
    private final AgroalDataSource live;
    private final SessionFactory factory;

    QueryTransaction(
            @DataSource("desk") AgroalDataSource desk,
            @DataSource("live") AgroalDataSource live,
            SessionFactory factory) {
        this.desk = desk;
        this.live = live;
        this.factory = factory;
    }

    <T extends @Nullable Object> T during(
            FetchPlan wanted, Deadline deadline, RequestContext context, Supplier<T> query) {
        try (var connection = open(Edition.of(context))) {
            var snapshot = new ReadTransaction(driver(connection), factory, wanted);
            deadline.interruptBy(snapshot::cancel);
            try {
                // nobody may wait by now: for a connection it took up to a second
                deadline.check();
                return snapshot.in(context).during(query);
            } finally {
                deadline.interruptBy(null);
                if (!snapshot.isWithoutTransaction()) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw ErrorReport.told(e, "Transaction");
        }
    }

    private Connection open(Edition edition) throws SQLException {
        var connection = (edition == Edition.LIVE ? live : desk).getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        return connection;
    }

    /// The pool's own statements and results check with each value that they are still open.
    private static Connection driver(Connection connection) throws SQLException {
        return (Connection) connection.unwrap(PGConnection.class);
    }
}
