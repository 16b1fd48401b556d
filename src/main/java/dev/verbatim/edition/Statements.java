package dev.verbatim.edition;

import java.util.function.Supplier;

/// How many statements some work prepares for the database, whoever prepares them. For work on one thread.
public final class Statements {

    private static final ScopedValue<Statements> CURRENT = ScopedValue.newInstance();

    private int prepared;

    /// Called for each statement that is prepared.
    public static void count() {
        if (CURRENT.isBound()) {
            CURRENT.get().prepared++;
        }
    }

    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    public int prepared() {
        return prepared;
    }
}
