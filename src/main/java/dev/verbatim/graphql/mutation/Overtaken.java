package dev.verbatim.graphql.mutation;

/// Ends a change because what it found is no longer so when it comes to act on it; it is undone and tried
/// again.
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Overtaken() {
        super("overtaken", null, false, false);
    }
}
