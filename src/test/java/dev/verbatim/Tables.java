package dev.verbatim;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Looks into the tables of both editions, past the API.
@ApplicationScoped
public class Tables {

    private final AgroalDataSource desk;

    Tables(@DataSource("desk") AgroalDataSource desk) {
        this.desk = desk;
    }

    /// How many rows each table holds.
    public Map<String, String> counts() {
        var each =
                column("select schemaname || '.' || tablename from pg_tables where schemaname in ('desk', 'live')")
                        .stream()
                        .map(table -> "select '%1$s ' || count(*) from %1$s".formatted(table))
                        .collect(Collectors.joining(" union all "));
        return column(each).stream().map(row -> row.split(" ")).collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    /// Every row of a schema, by table.
    public Map<String, List<String>> rows(String schema) {
        return column("select tablename from pg_tables where schemaname = '%s' order by 1".formatted(schema)).stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> column("select t::text from %s.%s t order by 1".formatted(schema, table)),
                        (first, _) -> first,
                        TreeMap::new));
    }

    /// The first column, as text.
    public List<String> column(String sql) {
        try (var connection = desk.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
