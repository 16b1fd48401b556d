package dev.verbatim.graph;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The tables of both editions as the database describes them.
///
/// @param columns by full name of the table, e.g. `desk.quote`; without those that are generated
/// @param keys by full name of the table
/// @param uniques by full name of the table, the primary key among them
/// @param links by name of the table; foreign keys are the desk's alone
record Catalog(
        Map<String, List<Stored>> columns,
        Map<String, List<String>> keys,
        Map<String, List<Set<String>>> uniques,
        Map<String, List<Link>> links) {

    /// Partitions are rows of the table that they are of.
    private static final String COLUMNS = """
            select n.nspname || '.' || c.relname, a.attname, not a.attnotnull or a.atthasdef, a.attidentity = 'a',
              a.atttypid = 'uuid'::regtype
            from pg_namespace n
            join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p') and not c.relispartition
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where n.nspname in ('desk', 'live') order by c.relname, n.nspname, a.attnum""";

    private static final String KEYS = """
            select n.nspname || '.' || c.relname, i.indisprimary, array(
              select a.attname from unnest(i.indkey::int2[]) with ordinality k(attnum, place)
              join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
              where k.place <= i.indnkeyatts order by k.place)::text[]
            from pg_namespace n
            join pg_class c on c.relnamespace = n.oid
            join pg_index i on i.indrelid = c.oid
            where n.nspname in ('desk', 'live') and i.indisunique and i.indpred is null and i.indexprs is null
            order by c.relname, n.nspname, i.indexrelid""";

    private static final String LINKS = """
            select t.relname, a.attname, target.relname, k.confdeltype = 'c'
            from pg_constraint k
            join pg_class t on t.oid = k.conrelid
            join pg_class target on target.oid = k.confrelid
            join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
            where k.contype = 'f' and k.connamespace = 'desk'::regnamespace
              and not t.relispartition and target.relnamespace = k.connamespace and array_length(k.conkey, 1) = 1
            order by t.relname, a.attnum""";

    /// @param isId whether it holds ids
    record Stored(Column column, boolean isId) {}

    static Catalog read(Connection connection) throws SQLException {
        var columns = new LinkedHashMap<String, List<Stored>>();
        var keys = new LinkedHashMap<String, List<String>>();
        var uniques = new LinkedHashMap<String, List<Set<String>>>();
        var links = new LinkedHashMap<String, List<Link>>();
        each(connection, COLUMNS, row -> columns.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                .add(new Stored(
                        new Column(row.getString(2), row.getBoolean(3), row.getBoolean(4)), row.getBoolean(5))));
        each(connection, KEYS, row -> {
            var of = List.of((String[]) row.getArray(3).getArray());
            uniques.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(Set.copyOf(of));
            if (row.getBoolean(2)) {
                keys.put(row.getString(1), of);
            }
        });
        each(connection, LINKS, row -> links.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                .add(new Link(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4))));
        return new Catalog(columns, keys, uniques, links);
    }

    boolean has(String edition, String table) {
        return columns.containsKey(edition + '.' + table);
    }

    /// Those that somebody writes.
    List<Column> written(String edition, String table) {
        return columns.getOrDefault(edition + '.' + table, List.of()).stream()
                .map(Stored::column)
                .filter(column -> !Declared.TALLIES.contains(table + '.' + column.name()))
                .toList();
    }

    List<String> key(String table) {
        return keys.getOrDefault("desk." + table, List.of());
    }

    List<Set<String>> uniques(String table) {
        return uniques.getOrDefault("desk." + table, List.of());
    }

    /// Contents are parts of nothing, and nothing is a part of itself, whatever is deleted along with what.
    List<Link> linksOf(String table) {
        return links.getOrDefault(table, List.of()).stream()
                .map(link -> new Link(
                        table,
                        link.column(),
                        link.target(),
                        link.owning() && !link.isWithinItsTable() && !Declared.CONTENTS.contains(table)))
                .toList();
    }

    /// The desk's, without those that are left out.
    Stream<String> tables() {
        return columns.keySet().stream()
                .filter(name -> name.startsWith("desk.") && !Declared.LEFT_OUT.containsKey(name))
                .map(name -> name.substring("desk.".length()));
    }

    private interface Row {

        void take(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, Row each) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.take(rows);
            }
        }
    }
}
