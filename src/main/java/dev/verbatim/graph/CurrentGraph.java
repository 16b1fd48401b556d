package dev.verbatim.graph;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/// The graph as the tables are now. Another node may bring new ones while this one runs, and what they hold must not
/// be lost by a publication here.
@Singleton
public class CurrentGraph {

    private static final Map<SessionFactory, Known> KNOWN = new ConcurrentHashMap<>();

    private record Known(String mark, Graph graph) {}

    private final AgroalDataSource desk;

    CurrentGraph(@DataSource("desk") AgroalDataSource desk) {
        this.desk = desk;
    }

    /// Verbatim does not start on tables that it does not understand.
    void start(@Observes StartupEvent started) throws SQLException {
        try (var connection = desk.getConnection()) {
            Graph.read(connection);
        }
    }

    /// Read again where a table has changed since; whoever is about to write asks once.
    ///
    /// @throws IllegalStateException see [Graph#read]
    public static Graph of(Session session) {
        // each change of a table writes its row of the catalog anew
        var mark = session.createNativeQuery("""
                        select cast(coalesce(sum(hashtextextended(concat(oid, ' ', xmin), 0)), 0) as text) from pg_class
                        where relnamespace in (cast('desk' as regnamespace), cast('live' as regnamespace))
                          and relkind in ('r', 'p')""", String.class).getSingleResult();
        var known = KNOWN.get(session.getSessionFactory());
        if (known == null || !known.mark.equals(mark)) {
            known = new Known(mark, session.doReturningWork(Graph::read));
            KNOWN.put(session.getSessionFactory(), known);
        }
        return known.graph;
    }
}
