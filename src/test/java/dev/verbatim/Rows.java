package dev.verbatim;

import dev.verbatim.content.TypeId;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The database's own rows, for what the API does not enter or show.
public record Rows(AgroalDataSource desk) {

    public static UUID uuid(String id) {
        return TypeId.parse(id).orElseThrow().uuid();
    }

    /// Values that are ids of the API go as UUIDs.
    public void run(String sql, Object... values) {
        try (Connection connection = desk.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values).executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first column.
    public List<Object> read(String sql, Object... values) {
        try (Connection connection = desk.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = bind(statement, values).executeQuery()) {
            var column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getObject(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A row of both editions with what its table cannot be without.
    public UUID insert(String table, Map<String, Object> columns) {
        var id = UUID.randomUUID();
        for (var edition : List.of("desk", "live")) {
            var names = String.join(", ", columns.keySet());
            var marks = "?, ".repeat(columns.size()).replaceAll(", $", "");
            run("insert into %s.%s (id, %s) values (?, %s)".formatted(edition, table, names, marks), all(id, columns));
        }
        return id;
    }

    public UUID article() {
        var mark = Desk.mark();
        return insert(
                "article",
                Map.ofEntries(
                        Map.entry("version", 0),
                        Map.entry("slug", "article-" + mark),
                        Map.entry("headline", "H"),
                        Map.entry("language", "en"),
                        Map.entry("body", "B"),
                        Map.entry("word_count", 1),
                        Map.entry("state", "PUBLISHED"),
                        Map.entry("dated_at", NOW),
                        Map.entry("created_at", NOW),
                        Map.entry("updated_at", NOW),
                        Map.entry("disclosures", JSON)));
    }

    public UUID quote(UUID article, Map<String, Object> more) {
        var columns = new java.util.HashMap<>(Map.<String, Object>ofEntries(
                Map.entry("version", 0),
                Map.entry("article_id", article),
                Map.entry("position", 0),
                Map.entry("text", "T"),
                Map.entry("kind", "DIRECT"),
                Map.entry("act", "SAID"),
                Map.entry("record", "ON_RECORD"),
                Map.entry("standing", "STANDS"),
                Map.entry("attribution_method", "EDITOR"),
                Map.entry("attribution_confidence", 1.0),
                Map.entry("dated_at", NOW),
                Map.entry("created_at", NOW),
                Map.entry("updated_at", NOW)));
        columns.putAll(more);
        return insert("quote", columns);
    }

    /// As publishing copies it.
    public void bringLive(String table, String id) {
        run(bringing(table, "id = '%s'".formatted(uuid(id))));
    }

    /// The statement that copies rows of the desk into the public edition, but for what the database generates.
    ///
    /// @param condition which rows
    public static String bringing(String table, String condition) {
        return """
                do $do$ begin execute (
                  select format('insert into live.%%1$I (%%2$s) select %%2$s from desk.%%1$I where %%3$s',
                    '%1$s', string_agg(quote_ident(attname), ', '), $where$%2$s$where$)
                  from pg_attribute where attrelid = 'desk.%1$s'::regclass and attnum > 0 and not attisdropped
                    and attgenerated = '');
                end $do$""".formatted(table, condition);
    }

    private static final java.sql.Timestamp NOW = java.sql.Timestamp.valueOf("2026-01-02 03:04:05");
    private static final org.postgresql.util.PGobject JSON = json();

    private static org.postgresql.util.PGobject json() {
        try {
            var json = new org.postgresql.util.PGobject();
            json.setType("jsonb");
            json.setValue("[]");
            return json;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] all(UUID id, Map<String, Object> columns) {
        var values = new ArrayList<Object>(List.of(id));
        values.addAll(columns.values());
        return values.toArray();
    }

    private static PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            var value = values[i] instanceof String text && TypeId.parse(text).isPresent() ? uuid(text) : values[i];
            statement.setObject(i + 1, value);
        }
        return statement;
    }
}
