package dev.verbatim.content;

import dev.verbatim.graph.Table;
import dev.verbatim.text.ReadingOrder;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Gives rows their place in lists by name that have none yet, or one in another version of the order: those from
/// before there were such places, those of an older file, those that another program wrote. Entities keep their
/// own.
@Singleton
public class SortKeys {

    private static final Logger LOG = Logger.getLogger(SortKeys.class);

    /// By table, what its rows are ordered by.
    private static final Map<String, String> ORDERED =
            Map.of("person", "name", "source", "name", "topic", "name", "article", "headline");

    private static final int AT_ONCE = 1_000;
    /// Served by the index: keys begin with the version.
    private static final String STALE = "(sort_key < '%1$s:' or sort_key >= '%1$s;')".formatted(ReadingOrder.VERSION);

    private final AgroalDataSource desk;

    SortKeys(@DataSource("desk") AgroalDataSource desk) {
        this.desk = desk;
    }

    void start(@Observes StartupEvent started) throws SQLException {
        try (var connection = desk.getConnection()) {
            int rows = complete(connection);
            if (rows > 0) {
                LOG.infof("%s rows got their place in lists by name.", rows);
            }
        }
    }

    /// All of it, or nothing.
    ///
    /// @return how many rows had none
    public static int complete(Connection connection) throws SQLException {
        if (!isNeeded(connection)) {
            return 0;
        }
        connection.setAutoCommit(false);
        try {
            int rows = 0;
            for (var edition : Table.EDITIONS) {
                for (var table : ORDERED.entrySet()) {
                    rows += complete(connection, edition + '.' + table.getKey(), table.getValue());
                }
            }
            connection.commit();
            return rows;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static boolean isNeeded(Connection connection) throws SQLException {
        var any = Table.EDITIONS.stream()
                .flatMap(edition -> ORDERED.keySet().stream().map(table -> edition + '.' + table))
                .map(table -> "exists (select from %s where %s)".formatted(table, STALE))
                .collect(Collectors.joining(" or ", "select ", ""));
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(any)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /// Nobody is told: what the rows say stays the same.
    private static int complete(Connection connection, String table, String text) throws SQLException {
        run(connection, "set local lock_timeout = '30s'");
        run(connection, "alter table %s disable trigger user".formatted(table));
        int rows = 0;
        for (var some = texts(connection, table, text); !some.isEmpty(); some = texts(connection, table, text)) {
            write(connection, table, some);
            rows += some.size();
        }
        run(connection, "alter table %s enable trigger user".formatted(table));
        return rows;
    }

    private static Map<UUID, String> texts(Connection connection, String table, String text) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select id, %s from %s where %s limit %s".formatted(text, table, STALE, AT_ONCE))) {
            var texts = new LinkedHashMap<UUID, String>();
            while (found.next()) {
                texts.put(found.getObject(1, UUID.class), found.getString(2));
            }
            return texts;
        }
    }

    private static void write(Connection connection, String table, Map<UUID, String> texts) throws SQLException {
        var keys = new ArrayList<String>();
        texts.values().forEach(text -> keys.add(ReadingOrder.key(text)));
        try (var statement = connection.prepareStatement("""
                update %s t set sort_key = k.key from unnest(?, ?) k(id, key) where t.id = k.id""".formatted(table))) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", texts.keySet().toArray()));
            statement.setArray(2, connection.createArrayOf("text", keys.toArray()));
            statement.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
