package dev.verbatim.reading;

/// A run of words within a sentence.
///
/// @param end exclusive
record Phrase(int first, int end) {

    boolean isEmpty() {
        return end <= first;
    }

    int size() {
        return end - first;
    }
}
