package dev.verbatim.rowmapping;

import dev.verbatim.edition.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/// Carries out several readings with one message to the database and one back: all that they can ask is sent in one go,
/// and what they ask next by its answers in the next. To wait for the database and be woken by it costs as much as a
/// small statement does.
///
/// Reads in the current [ReadTransaction], or else, after a change, on the connection of the session.
public final class StatementPipeline {

    private final boolean isAll;
    private final List<Running<?>> running = new ArrayList<>();

    /// @param isAll whether all is carried out here that is read for some fields, so that the transaction ends with it
    /// where nothing hangs on these
    public StatementPipeline(boolean isAll) {
        this.isAll = isAll;
    }

    private static final class Running<T extends @Nullable Object> {

        private Read<T> read;
        private final CompletableFuture<T> answer = new CompletableFuture<>();

        Running(Read<T> read) {
            this.read = read;
        }

        boolean isDone() {
            if (read instanceof Read.There<T> there) {
                answer.complete(there.value);
            }
            return answer.isDone();
        }

        void goOn() {
            try {
                read = read.rest();
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }
    }

    /// @return complete after [#run]
    public <T extends @Nullable Object> CompletableFuture<T> add(Read<T> read) {
        var added = new Running<>(read);
        running.add(added);
        return added.answer;
    }

    /// Carries out all that was added. What fails is told by its own answer.
    public void run() {
        var snapshot = ReadTransaction.current();
        boolean ends = isAll && snapshot != null && snapshot.endsNow();
        running.removeIf(Running::isDone);
        while (!running.isEmpty()) {
            var statements = new ArrayList<RowsRead<?>>();
            running.forEach(one -> one.read.collect(statements));
            boolean last = ends
                    && running.stream().allMatch(one -> one.read.isLast())
                    && statements.stream().noneMatch(one -> one.select.isInPortions());
            try {
                send(statements, snapshot, last);
            } catch (RuntimeException e) {
                statements.forEach(one -> one.failUnlessTaken(e));
            }
            running.forEach(Running::goOn);
            running.removeIf(Running::isDone);
        }
    }

    /// Carries out one more with all that was added, and answers what it reads.
    public <T extends @Nullable Object> T run(Read<T> read) {
        var answer = add(read);
        run();
        return answer(answer);
    }

    /// What was read by one that has been carried out.
    public static <T extends @Nullable Object> T answer(CompletableFuture<T> answer) {
        if (answer.isCompletedExceptionally()) {
            throw (RuntimeException) answer.exceptionNow();
        }
        return answer.resultNow();
    }

    private static void send(List<RowsRead<?>> statements, @Nullable ReadTransaction snapshot, boolean last) {
        if (snapshot != null) {
            count(statements, snapshot.factory());
            send(statements, snapshot.connection(), snapshot, last);
            return;
        }
        var session = statements.getFirst().select.session();
        count(statements, session.getFactory().unwrap(SessionFactoryImplementor.class));
        session.doWork(connection -> send(statements, connection, null, false));
    }

    private static void count(List<RowsRead<?>> statements, SessionFactoryImplementor factory) {
        statements.forEach(_ -> {
            Statements.count();
            factory.getStatistics().prepareStatement();
        });
    }

    private static void send(
            List<RowsRead<?>> statements, Connection connection, @Nullable ReadTransaction snapshot, boolean last) {
        try (var statement = prepare(statements, connection, snapshot == null ? "" : snapshot.ending(last))) {
            if (snapshot != null) {
                snapshot.runs(statement);
            }
            try {
                statement.execute();
                for (var one : statements) {
                    one.take(statement.getResultSet());
                    statement.getMoreResults();
                }
            } finally {
                if (snapshot != null) {
                    snapshot.runs(null);
                }
            }
        } catch (SQLException e) {
            var failure = new ReadError(e);
            statements.forEach(one -> one.failUnlessTaken(failure));
        }
    }

    /// The driver sends statements that semicolons part one after the other, and waits only then.
    private static PreparedStatement prepare(List<RowsRead<?>> statements, Connection connection, String ending)
            throws SQLException {
        var selects = statements.stream().map(one -> one.select).toList();
        var sql = selects.stream().map(select -> select.prepared().sql()).collect(Collectors.joining(";")) + ending;
        var statement = connection.prepareStatement(sql);
        Select.takeInPortions(statement, selects);
        int at = 1;
        for (var select : selects) {
            at = select.bind(statement, at);
        }
        return statement;
    }
}
