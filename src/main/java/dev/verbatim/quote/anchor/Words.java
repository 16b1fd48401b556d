package dev.verbatim.quote.anchor;

import java.util.Map;

/// A quote's words as they are stored: without the spaces and quotation marks around them.
///
/// Marks go where they belong together, or where one stands alone; in `“Yes” and “no”` they stay.
public final class Words {

    private static final Map<Character, String> CLOSING = Map.ofEntries(
            Map.entry('"', "\""),
            Map.entry('“', "”"),
            Map.entry('”', "”"),
            Map.entry('„', "“”"),
            Map.entry('«', "»"),
            Map.entry('»', "«"),
            Map.entry('‹', "›"),
            Map.entry('›', "‹"),
            Map.entry('‘', "’"),
            Map.entry('\'', "'"),
            Map.entry('‚', "‘’"),
            Map.entry('「', "」"),
            Map.entry('『', "』"));

    /// Those that are never apostrophes.
    private static final String DOUBLE = "\"“”„«»";

    private Words() {}

    public static String of(String text) {
        var inner = trimmed(text);
        while (isMarked(inner)) {
            inner = trimmed(inner.substring(1, inner.length() - 1));
        }
        return withoutLoneMark(inner);
    }

    private static boolean isMarked(String text) {
        int last = text.length() - 1;
        if (last < 1 || CLOSING.getOrDefault(text.charAt(0), "").indexOf(text.charAt(last)) < 0) {
            return false;
        }
        return belongTogether(text, text.charAt(0), text.charAt(last));
    }

    private static boolean belongTogether(String text, char opening, char closing) {
        int open = 0;
        for (int at = 1; at < text.length() - 1; at++) {
            char letter = text.charAt(at);
            if (isApostrophe(text, at)) {
                continue;
            }
            if (letter == closing && --open < 0) {
                return false;
            }
            if (letter == opening && opening != closing) {
                open++;
            }
        }
        return true;
    }

    private static boolean isApostrophe(String text, int at) {
        char letter = text.charAt(at);
        return (letter == '\'' || letter == '’')
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /// A quote of several paragraphs is closed only in the last one.
    private static String withoutLoneMark(String text) {
        if (text.isEmpty() || text.chars().filter(Words::isDouble).count() != 1) {
            return text;
        }
        if (isDouble(text.charAt(0))) {
            return trimmed(text.substring(1));
        }
        int last = text.length() - 1;
        return isDouble(text.charAt(last)) ? trimmed(text.substring(0, last)) : text;
    }

    private static boolean isDouble(int letter) {
        return DOUBLE.indexOf(letter) >= 0;
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
