package dev.verbatim.quote.anchor;

import java.util.List;

/// Which runs of a few characters stand in some texts, so that words of which one stands nowhere need not be looked
/// for. Takes them for there now and then where they are not, never the other way round.
final class Shingles {

    private static final int LENGTH = 8;
    private static final int BASE = 0x01000193;
    private static final int MIXING = 0x9E3779B9;
    private static final int FEWEST_BITS = 10;
    private static final int MOST_BITS = 22;

    /// Of the character that leaves a run when the next one joins it.
    private static final int LEAVING = power(LENGTH - 1);

    private final long[] known;
    private final int shift;

    Shingles(List<NormalizedText> texts) {
        long length = texts.stream().mapToLong(text -> text.text().length()).sum();
        int bits = Math.clamp(Long.SIZE - Long.numberOfLeadingZeros(length) + 2, FEWEST_BITS, MOST_BITS);
        shift = Integer.SIZE - bits;
        known = new long[1 << (bits - 6)];
        texts.forEach(text -> learn(text.text()));
    }

    private void learn(String text) {
        int run = 0;
        for (int at = 0; at < text.length(); at++) {
            run = next(run, text, at);
            if (at >= LENGTH - 1) {
                int bit = bit(run);
                known[bit >>> 6] |= 1L << bit;
            }
        }
    }

    /// @param words as they would stand in one of the texts
    boolean mayHold(String words) {
        int run = 0;
        for (int at = 0; at < words.length(); at++) {
            run = next(run, words, at);
            if (at >= LENGTH - 1) {
                int bit = bit(run);
                if ((known[bit >>> 6] & 1L << bit) == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int next(int run, String text, int at) {
        int left = at < LENGTH ? run : run - text.charAt(at - LENGTH) * LEAVING;
        return left * BASE + text.charAt(at);
    }

    private int bit(int run) {
        return run * MIXING >>> shift;
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }
}
