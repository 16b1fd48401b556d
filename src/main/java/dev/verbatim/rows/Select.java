package dev.verbatim.rows;

import dev.verbatim.edition.Statements;
import dev.verbatim.rows.RoundTrip.Ahead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/// A statement that only reads, with named parameters (`:name`): in the current [Snapshot], or else, after a change,
/// on the connection of the session.
public final class Select {

    /// Rows of a few columns of text that are taken from the database in one go: more than most answers have, and few
    /// enough to be held at once by everybody.
    private static final int PORTION = 400;
    /// The same of rows that have whole lists of texts in a column.
    private static final int PORTION_OF_WIDE = 40;

    private final Session session;
    private final String sql;
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean alone;
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

    /// Nothing else is read after it for the same thing.
    public Select alone() {
        alone = true;
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

    /// What comes in portions needs its transaction for longer than one message.
    boolean isAlone() {
        return alone && !isInPortions();
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
        var snapshot = Snapshot.current();
        if (snapshot == null) {
            var factory = session.getFactory().unwrap(SessionFactoryImplementor.class);
            count(factory);
            session.doWork(connection -> run(connection, prepared().sql(), _ -> {}, taking));
            return;
        }
        var ahead = snapshot.ahead();
        if (ahead instanceof Ahead.Begin) {
            throw new RoundTrip.Begun(this);
        }
        count(snapshot.factory());
        try {
            switch (ahead) {
                case Ahead.Answer(var asked, var rows) when asks(asked) -> take(rows, taking);
                case Ahead.Failure(var cause) -> throw cause;
                case null, default ->
                    run(snapshot.connection(), prepared().sql() + snapshot.ending(isAlone()), snapshot::runs, taking);
            }
        } catch (SQLException e) {
            throw new ReadFailure(e);
        }
    }

    private static void count(SessionFactoryImplementor factory) {
        Statements.count();
        factory.getStatistics().prepareStatement();
    }

    private boolean asks(Select asked) {
        return sql.equals(asked.sql) && parameters.equals(asked.parameters);
    }

    private void run(Connection connection, String sql, Consumer<@Nullable Statement> running, Taking taking)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, 1);
            takeInPortions(statement, List.of(this));
            running.accept(statement);
            try {
                statement.execute();
                take(statement.getResultSet(), taking);
            } finally {
                running.accept(null);
            }
        }
    }

    private static void take(ResultSet rows, Taking taking) throws SQLException {
        var row = new Row(rows);
        var budget = Budget.current();
        while (rows.next()) {
            budget.row();
            row.begin();
            taking.take(row);
        }
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
