package dev.verbatim.reading;

/// Counts what a reading looks at, characters and words, so that a test can tell that it grows with the text alone.
final class Effort {

    private long steps;

    void step() {
        steps++;
    }

    long steps() {
        return steps;
    }
}
