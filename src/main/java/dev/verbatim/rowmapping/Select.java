package dev.verbatim.rowmapping;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;

/// A statement that only reads, with named parameters (`:name`). With what is made of its rows it is something to be
/// [Read].
public final class Select {

    /// Rows of a few columns of text that are taken from the database in one go: more than most answers have, and few
    /// enough to be held at once by everybody.
    private static final int PORTION = 400;
    /// The same of rows that have whole lists of texts in a column.
    private static final int PORTION_OF_WIDE = 40;

    private final Session session;
    private final String sql;
    private final Map<String, Object> parameters = new HashMap<>();
    private int portion;

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

    /// Tells how many rows it may have. Many are not held at once: the rest is taken when those before were, and so
    /// not at all where the [Budget] ends with them.
    ///
    /// @param wide whether one row may be as long as many others
    public Select upTo(int rows, boolean wide) {
        int most = wide ? PORTION_OF_WIDE : PORTION;
        portion = rows > most ? most : 0;
        return this;
    }

    boolean isInPortions() {
        return portion > 0;
    }

    /// Several that go together are taken in the smallest of their portions.
    static void takeInPortions(Statement statement, Collection<Select> selects) throws SQLException {
        var portion = selects.stream()
                .filter(Select::isInPortions)
                .mapToInt(select -> select.portion)
                .min();
        if (portion.isPresent()) {
            statement.setFetchSize(portion.getAsInt());
        }
    }

    /// Takes one row.
    interface Taking {
        void take(Row row) throws SQLException;
    }

    /// Turns one row into something.
    public interface Making<T> {
        T make(Row row) throws SQLException;
    }

    /// Puts what one row holds among what the rows before it held.
    public interface Adding<A> {
        void add(A all, Row row) throws SQLException;
    }

    /// What each row is made into, in their order.
    public <T> Read<List<T>> list(Making<T> making) {
        return into(new ArrayList<>(), (list, row) -> list.add(making.make(row)));
    }

    /// What all rows together are made into.
    ///
    /// @param all empty, and nobody else's
    public <A> Read<A> into(A all, Adding<A> adding) {
        return new RowsRead<>(this, row -> adding.add(all, row), () -> all);
    }

    Session session() {
        return session;
    }

    Prepared prepared() {
        return Prepared.of(sql);
    }

    /// Sets the parameters from a place on, and answers the place behind them.
    int bind(PreparedStatement statement, int from) throws SQLException {
        int at = from;
        for (var name : prepared().parameters()) {
            set(statement, at++, Objects.requireNonNull(parameters.get(name), name));
        }
        return at;
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
