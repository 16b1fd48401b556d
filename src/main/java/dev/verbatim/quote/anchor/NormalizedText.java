package dev.verbatim.quote.anchor;

import dev.verbatim.text.Typography;
import java.text.Normalizer;
import java.util.Arrays;

/// A text with its typography folded away, that still knows where each character came from.
///
/// Quotation marks, dashes and spaces have one form each, runs of spaces or dashes are one, what is invisible is
/// gone, `…` is three full stops, and an accented letter is composed. `start(i)` and `end(i)` are the original's
/// offsets for what became character `i`. Takes time in proportion to the length.
final class NormalizedText {

    /// Unicode's stream-safe format knows no longer run of accents; sorting an endless one would take endless
    /// time.
    private static final int LONGEST_LETTER = 32;

    private final StringBuilder folded;
    private int[] starts;
    private int[] ends;

    private final String text;

    private NormalizedText(String original) {
        folded = new StringBuilder(original.length());
        starts = new int[original.length()];
        ends = new int[original.length()];
        for (int at = 0; at < original.length(); ) {
            int end = letterEnd(original, at);
            fold(original, at, end);
            at = end;
        }
        text = folded.toString();
    }

    static NormalizedText of(String original) {
        return new NormalizedText(original);
    }

    String text() {
        return text;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /// Whether the original can be cut before the character, that is not within an accented letter or an
    /// ellipsis.
    boolean canCut(int index) {
        return index <= 0 || index >= text.length() || starts[index] != starts[index - 1];
    }

    /// The first character that came from the offset or later.
    int indexOf(int originalOffset) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < originalOffset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int letterEnd(String original, int start) {
        int end = start + Character.charCount(original.codePointAt(start));
        while (end < original.length() && end - start < LONGEST_LETTER) {
            int next = original.codePointAt(end);
            if (!Typography.isContinuing(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private void fold(String original, int start, int end) {
        int letter = original.codePointAt(start);
        if (end - start > Character.charCount(letter)) {
            append(composed(original.substring(start, end)), start, end);
        } else if (Typography.isSpace(letter)) {
            appendOnce(' ', start, end);
        } else if (letter == '…') {
            append("...", start, end);
        } else if (!Typography.isInvisible(letter)) {
            appendPlain(letter, start, end);
        }
    }

    private void appendPlain(int letter, int start, int end) {
        int plain = Typography.plain(letter);
        if (plain == '-') {
            appendOnce('-', start, end);
        } else if (plain < 0x300) {
            append((char) plain, start, end);
        } else {
            append(composed(Character.toString(plain)), start, end);
        }
    }

    private static String composed(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFC);
    }

    private void appendOnce(char letter, int start, int end) {
        int last = folded.length() - 1;
        if (last >= 0 && folded.charAt(last) == letter) {
            ends[last] = end;
        } else {
            append(letter, start, end);
        }
    }

    private void append(String letters, int start, int end) {
        for (int at = 0; at < letters.length(); at++) {
            append(letters.charAt(at), start, end);
        }
    }

    private void append(char letter, int start, int end) {
        int index = folded.length();
        if (index == starts.length) {
            starts = Arrays.copyOf(starts, index + index / 2 + 8);
            ends = Arrays.copyOf(ends, starts.length);
        }
        folded.append(letter);
        starts[index] = start;
        ends[index] = end;
    }
}
