package dev.verbatim.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/// A statement that only reads, with named parameters (`:name`), on the connection of the session.
public final class Select {

    private static final Pattern PARAMETER = Pattern.compile(":([a-zA-Z][a-zA-Z0-9_]*)");

    private final Session session;
    private final String sql;
    private final Map<String, Object> parameters = new HashMap<>();

    public Select(Session session, String sql) {
        this.session = session;
        this.sql = sql;
    }

    public Select with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public Select with(Map<String, Object> values) {
        parameters.putAll(values);
        return this;
    }

    /// Takes one row.
    public interface Taking {
        void take(Row row) throws SQLException;
    }

    /// Turns one row into something.
    public interface Reading<T> {
        T read(Row row) throws SQLException;
    }

    public <T> List<T> list(Reading<T> reading) {
        var list = new ArrayList<T>();
        forEach(row -> list.add(reading.read(row)));
        return list;
    }

    public void forEach(Taking taking) {
        var implementor = session.unwrap(SharedSessionContractImplementor.class);
        implementor.getFactory().getStatistics().prepareStatement();
        implementor.doWork(connection -> run(connection, implementor, taking));
    }

    private void run(Connection connection, SharedSessionContractImplementor implementor, Taking taking)
            throws SQLException {
        var names = new ArrayList<String>();
        var text = PARAMETER.matcher(sql).replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
        try (var statement = connection.prepareStatement(text)) {
            for (int i = 0; i < names.size(); i++) {
                set(statement, i + 1, Objects.requireNonNull(parameters.get(names.get(i)), names.get(i)));
            }
            try (var rows = statement.executeQuery()) {
                var row = new Row(rows, implementor);
                while (rows.next()) {
                    row.begin();
                    taking.take(row);
                }
            }
        }
    }

    private static void set(PreparedStatement statement, int at, Object value) throws SQLException {
        switch (value) {
            case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
            case String[] texts ->
                statement.setArray(at, statement.getConnection().createArrayOf("text", texts));
            default -> statement.setObject(at, value);
        }
    }
}
