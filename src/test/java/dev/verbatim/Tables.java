package dev.verbatim;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Looks into the tables, past the API.
@ApplicationScoped
public class Tables {

    private final AgroalDataSource desk;

    Tables(@DataSource("desk") AgroalDataSource desk) {
        this.desk = desk;
    }

    /// How many rows each table of both editions holds.
    public Map<String, String> counts() {
        var counts = new TreeMap<String, String>();
        column("select schemaname || '.' || tablename from pg_tables where schemaname in ('desk', 'live')")
                .forEach(table -> counts.put(
                        table, column("select count(*) from " + table).getFirst()));
        return counts;
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
