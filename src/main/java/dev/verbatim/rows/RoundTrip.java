package dev.verbatim.rows;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Carries out several readings with one message to the database and one back: what each of them selects first is sent
/// beforehand, all in one go. To wait for the database and be woken by it costs as much as a small statement does.
///
/// A reading is begun twice, first only up to its first statement. Until there it must do nothing that may not be done
/// twice.
public final class RoundTrip {

    private RoundTrip() {}

    /// Ends a reading that was begun to see what it selects. Whoever catches everything must let it pass.
    public static final class Begun extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Select select;

        Begun(Select select) {
            super(null, null, false, false);
            this.select = select;
        }
    }

    /// What the next statement of the current reading is to do instead of being sent.
    sealed interface Ahead {
        /// End the reading.
        record Begin() implements Ahead {}

        /// Take these rows, where it is that statement.
        record Answer(Select select, ResultSet rows) implements Ahead {}

        /// Fail as they did.
        record Failure(SQLException cause) implements Ahead {}
    }

    private record Waiting(Runnable reading, Select select) {}

    public static void of(List<Runnable> readings) {
        var snapshot = Snapshot.current();
        if (snapshot == null || readings.size() < 2) {
            readings.forEach(Runnable::run);
            return;
        }
        var waiting = new ArrayList<Waiting>();
        for (var reading : readings) {
            try {
                snapshot.next(new Ahead.Begin(), reading);
            } catch (Begun begun) {
                waiting.add(new Waiting(reading, begun.select));
            }
        }
        answer(snapshot, waiting);
    }

    private static void answer(Snapshot snapshot, List<Waiting> waiting) {
        try (var statement = prepare(snapshot, waiting)) {
            snapshot.runs(statement);
            try {
                statement.execute();
                for (var one : waiting) {
                    snapshot.next(new Ahead.Answer(one.select, statement.getResultSet()), one.reading);
                    statement.getMoreResults();
                }
            } finally {
                snapshot.runs(null);
            }
        } catch (SQLException e) {
            waiting.forEach(one -> snapshot.next(new Ahead.Failure(e), one.reading));
        }
    }

    /// The driver sends statements that semicolons part one after the other, and waits only then.
    private static PreparedStatement prepare(Snapshot snapshot, List<Waiting> waiting) throws SQLException {
        var sql = waiting.stream().map(one -> one.select.prepared().sql()).collect(Collectors.joining(";"))
                + snapshot.ending(waiting.stream().allMatch(one -> one.select.isAlone()));
        var statement = snapshot.connection().prepareStatement(sql);
        Select.takeInPortions(statement, waiting.stream().map(Waiting::select).toList());
        int at = 1;
        for (var one : waiting) {
            at = one.select.bind(statement, at);
        }
        return statement;
    }
}
