package dev.verbatim.attribution.token;

/// A run of words within a sentence.
///
/// @param end exclusive
public record TokenSpan(int first, int end) {

    public boolean isEmpty() {
        return end <= first;
    }

    public int size() {
        return end - first;
    }
}
