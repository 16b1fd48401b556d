package dev.verbatim.quote;

/// Where a quote stands in its article: the block, counted from 0, and the range of that block's text.
///
/// `start` and `end` count UTF-16 code units, `end` is the first one that no longer belongs to it.
public record Anchor(int block, int start, int end) {

    public Anchor {
        if (block < 0 || start < 0 || start > end) {
            throw new IllegalArgumentException(
                    "An anchor is a block >= 0 and 0 <= start <= end: block " + block + ", " + start + " to " + end);
        }
    }
}
