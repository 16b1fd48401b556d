package dev.verbatim.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the newsroom consists of, and what does not go along with it. A test compares this with the database,
/// so a new table has to be put on one of these lists.
final class NewsroomTables {

    static final List<String> EDITIONS = List.of("desk", "live");

    /// What others lead to comes first, as far as they do not lead to each other.
    static final List<String> CONTENT = List.of(
            "source",
            "topic",
            "person",
            "image",
            "image_depicts",
            "affiliation",
            "contact",
            "article",
            "article_topic",
            "byline",
            "article_image",
            "mention",
            "citation",
            "quote",
            "quote_about",
            "correction",
            "contradiction",
            "redirect");

    /// What the newsroom alone has.
    static final List<String> OF_THE_DESK = List.of("imported_text");

    /// By table, why it stays behind. Keys are settings, not rows, so no secret is on either list.
    static final Map<String, String> LEFT_OUT = Map.of(
            "desk.tally_change", "what running transactions have still to count; empty between them",
            "desk.event", "tells of what happened here, and nothing happened there",
            "desk.flyway_schema_history", "how these tables came to be; the file names the version");

    /// Counted by the database from the other rows, in each edition by itself.
    static final Set<String> TALLIES = Set.of("person.quote_count", "person.quoted_at", "source.use_count");

    private NewsroomTables() {}

    /// By full name, in the order of the file.
    static Map<String, NewsroomTable> read(Connection connection) throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        var keys = new LinkedHashMap<String, TreeMap<Integer, String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select n.nspname || '.' || c.relname, c.relname || '.' || a.attname, a.attname,
                          array_position(i.indkey::int2[], a.attnum)
                        from pg_namespace n
                        join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p')
                        join pg_attribute a on a.attrelid = c.oid
                        left join pg_index i on i.indrelid = c.oid and i.indisprimary
                        where n.nspname in ('desk', 'live')
                          and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        order by 1, a.attnum""")) {
            while (rows.next()) {
                var table = rows.getString(1);
                if (!TALLIES.contains(rows.getString(2))) {
                    columns.computeIfAbsent(table, _ -> new ArrayList<>()).add(rows.getString(3));
                }
                int place = rows.getInt(4);
                if (!rows.wasNull()) {
                    keys.computeIfAbsent(table, _ -> new TreeMap<>()).put(place, rows.getString(3));
                }
            }
        }
        var tables = new LinkedHashMap<String, NewsroomTable>();
        fullNames().forEach(name -> tables.put(name, table(name, columns, keys)));
        return tables;
    }

    private static NewsroomTable table(
            String name, Map<String, List<String>> columns, Map<String, TreeMap<Integer, String>> keys) {
        var parts = name.split("\\.");
        return new NewsroomTable(
                parts[0],
                parts[1],
                List.copyOf(Objects.requireNonNull(columns.get(name), name)),
                List.copyOf(Objects.requireNonNull(keys.get(name), name).values()));
    }

    static Stream<String> fullNames() {
        return Stream.concat(
                EDITIONS.stream().flatMap(edition -> CONTENT.stream().map(table -> edition + '.' + table)),
                OF_THE_DESK.stream().map(table -> "desk." + table));
    }
}
