package dev.verbatim.rows;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What an execution may still take, counted while it takes it: whatever an operation seemed to cost beforehand, and
/// whatever the data turn out to be, it ends before it holds more. Each method ends the execution, by an exception of
/// its own choice, where that is too much.
///
/// It is asked within long steps too, not between them only: a step asks for time at least every few milliseconds.
public abstract class Budget {

    private static final ScopedValue<Budget> CURRENT = ScopedValue.newInstance();

    private static final Budget ENDLESS = new Budget() {
        @Override
        public void row() {}

        @Override
        public void text(long length) {}

        @Override
        public void announce(long length) {}

        @Override
        public void work(int characters) {}

        @Override
        public void time() {}
    };

    /// That of the current execution; one without an end where there is none.
    public static Budget current() {
        return CURRENT.isBound() ? CURRENT.get() : ENDLESS;
    }

    /// What is taken meanwhile is taken from this.
    public <T extends @Nullable Object> T during(Supplier<T> execution) {
        return ScopedValue.where(CURRENT, this).call(execution::get);
    }

    /// One more row was read.
    public abstract void row();

    /// Text was read.
    ///
    /// @param length in characters
    public abstract void text(long length);

    /// So much text is about to be read at once. May wait until others who read as much are done.
    public abstract void announce(long length);

    /// A text is worked on from its beginning to its end, once.
    public abstract void work(int characters);

    /// Time has passed.
    public abstract void time();
}
