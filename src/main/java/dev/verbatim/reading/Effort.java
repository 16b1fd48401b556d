package dev.verbatim.reading;

import dev.verbatim.rows.Budget;

/// Counts what a reading looks at, characters and words, so that a test can tell that it grows with the text alone, and
/// so that a request ends where it has no time left.
final class Effort {

    private static final int STEPS_BETWEEN_LOOKS = 4096;

    private long steps;

    void step() {
        steps++;
        if (steps % STEPS_BETWEEN_LOOKS == 0) {
            Budget.current().time();
        }
    }

    long steps() {
        return steps;
    }
}
