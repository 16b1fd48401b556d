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
import java.util.Set;
import java.util.TreeMap;
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

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int AT_ONCE = 1_000;
    /// Served by the index: keys begin with the version.
    private static final String STALE = "(sort_key < '%1$s:' or sort_key >= '%1$s;')".formatted(ReadingOrder.VERSION);

    private final AgroalDataSource desk;

    SortKeys(@DataSource("desk") AgroalDataSource desk) {
        this.desk = desk;
    }

    /// Where others work on the tables without a pause, the next start does it.
    void start(@Observes StartupEvent started) throws SQLException {
        try (var connection = desk.getConnection()) {
            int rows = complete(connection);
            if (rows > 0) {
                LOG.infof("%d rows got their place in lists by name.", rows);
            }
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            LOG.warn("Rows without a place in lists by name get theirs at the next start: others work on them now.");
        }
    }

    /// All of it, or nothing.
    ///
    /// @return how many rows had none
    public static int complete(Connection connection) throws SQLException {
        var tables = new TreeMap<String, String>();
        for (var edition : Table.EDITIONS) {
            ORDERED.forEach((table, text) -> tables.put(edition + '.' + table, text));
        }
        if (!isNeeded(connection, tables.keySet())) {
            return 0;
        }
        connection.setAutoCommit(false);
        try {
            int rows = 0;
            run(connection, "set local lock_timeout = '3s'");
            for (var table : tables.entrySet()) {
                if (isNeeded(connection, Set.of(table.getKey()))) {
                    rows += complete(connection, table.getKey(), table.getValue());
                }
            }
            connection.commit();
            return rows;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static boolean isNeeded(Connection connection, Set<String> tables) throws SQLException {
        var any = tables.stream()
                .map(table -> "exists (select from %s where %s)".formatted(table, STALE))
                .collect(Collectors.joining(" or ", "select ", ""));
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(any)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /// Nobody is told: what the rows say stays the same.
    private static int complete(Connection connection, String table, String text) throws SQLException {
        run(connection, "alter table %s disable trigger user".formatted(table));
        int rows = 0;
        var some = texts(connection, table, text, new UUID(0, 0));
        while (!some.isEmpty()) {
            write(connection, table, some);
            rows += some.size();
            some = texts(connection, table, text, some.lastEntry().getKey());
        }
        run(connection, "alter table %s enable trigger user".formatted(table));
        return rows;
    }

    /// @param after whose rows are done
    private static LinkedHashMap<UUID, String> texts(Connection connection, String table, String text, UUID after)
            throws SQLException {
        try (var statement =
                connection.prepareStatement("select id, %s from %s where id > ? and %s order by id limit %d"
                        .formatted(text, table, STALE, AT_ONCE))) {
            statement.setObject(1, after);
            var texts = new LinkedHashMap<UUID, String>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    texts.put(found.getObject(1, UUID.class), found.getString(2));
                }
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
