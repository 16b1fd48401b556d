package dev.verbatim.rowmapping;

import dev.verbatim.context.RequestContext;
import dev.verbatim.context.RequestContext.Part;
import java.util.Objects;

/// What an execution may still take, counted while it takes it: whatever an operation seemed to cost beforehand, and
/// whatever the data turn out to be, it ends before it holds more. Each method ends the execution, by an exception of
/// its own choice, where that is too much.
///
/// It is asked within long steps too, not between them only: a step asks for time at least every few milliseconds.
public abstract class Budget {

    private static final Part<Budget> PART = new Part<>();

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
        return Objects.requireNonNullElse(PART.current(), ENDLESS);
    }

    /// A request that takes from this.
    public RequestContext in(RequestContext context) {
        return context.with(PART, this);
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
