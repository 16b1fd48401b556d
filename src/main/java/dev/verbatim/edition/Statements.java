package dev.verbatim.edition;

import dev.verbatim.context.RequestContext;
import dev.verbatim.context.RequestContext.Part;

/// How many statements some work prepares for the database, whoever prepares them. For work on one thread.
public final class Statements {

    private static final Part<Statements> PART = new Part<>();

    private int prepared;

    /// Called for each statement that is prepared.
    public static void count() {
        var current = PART.current();
        if (current != null) {
            current.prepared++;
        }
    }

    /// A request whose statements are counted.
    public RequestContext in(RequestContext context) {
        return context.with(PART, this);
    }

    public int prepared() {
        return prepared;
    }
}
