package dev.verbatim.attribution.token;

import dev.verbatim.rowmapping.Budget;

/// Counts what a reading looks at, characters and words, so that a test can tell that it grows with the text alone, and
/// so that a request ends where it has no time left.
public final class Effort {

    private static final int STEPS_BETWEEN_LOOKS = 4096;

    private long steps;

    public void step() {
        steps++;
        if (steps % STEPS_BETWEEN_LOOKS == 0) {
            Budget.current().time();
        }
    }

    public long steps() {
        return steps;
    }
}
