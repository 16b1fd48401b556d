package dev.verbatim.engine.cost;

/// Sums and products of what is counted. Hostile documents double with each fragment, so a number that is too
/// large for an `int` stays at the largest one.
public final class Saturating {

    private Saturating() {}

    static int sum(int a, int b) {
        return Math.clamp((long) a + b, 0, Integer.MAX_VALUE);
    }

    public static int product(int a, int b) {
        return Math.clamp((long) a * b, 0, Integer.MAX_VALUE);
    }
}
