package dev.verbatim.rowmapping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One statement to be read, and what its rows are made into.
final class RowsRead<T extends @Nullable Object> extends Read<T> {

    final Select select;
    private final Select.Taking taking;
    private final Supplier<T> made;
    private boolean taken;
    private @Nullable RuntimeException failure;

    RowsRead(Select select, Select.Taking taking, Supplier<T> made) {
        this.select = select;
        this.taking = taking;
        this.made = made;
    }

    /// What one statement makes fail concerns no other.
    void take(ResultSet rows) {
        taken = true;
        try {
            var row = new Row(rows);
            var budget = Budget.current();
            while (rows.next()) {
                budget.row();
                row.begin();
                taking.take(row);
            }
        } catch (SQLException e) {
            failure = new ReadError(e);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    void failUnlessTaken(RuntimeException failure) {
        if (!taken) {
            taken = true;
            this.failure = failure;
        }
    }

    @Override
    void collect(List<RowsRead<?>> statements) {
        statements.add(this);
    }

    @Override
    Read<T> rest() {
        if (failure != null) {
            throw failure;
        }
        return of(made.get());
    }

    @Override
    boolean isLast() {
        return true;
    }
}
