package dev.verbatim.quote.anchor;

import java.lang.Character.UnicodeScript;

/// What typography does to single characters, and what it leaves to a reader's eye.
final class TypographyFolding {

    private TypographyFolding() {}

    /// Not seen at all: zero-width characters, soft hyphens, marks of direction, variation selectors.
    static boolean isInvisible(int letter) {
        return Character.getType(letter) == Character.FORMAT
                || letter == '\u034F'
                || (letter >= '\uFE00' && letter <= '\uFE0F');
    }

    static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\u0085';
    }

    /// Every double mark is the straight one, every single mark or apostrophe likewise, every dash a hyphen.
    static int plain(int letter) {
        return switch (letter) {
            case '"', '“', '”', '„', '‟', '«', '»', '″', '〝', '〞', '〟', '＂', '「', '」', '『', '』' -> '"';
            case '\'', '‘', '’', '‚', '‛', '‹', '›', '`', '´', '′', 'ʼ', '＇' -> '\'';
            case '−', '⁃' -> '-';
            default -> Character.getType(letter) == Character.DASH_PUNCTUATION ? '-' : letter;
        };
    }

    /// Whether it may make one character with what stands before it: an accent, or a part of a Korean syllable.
    static boolean isContinuing(int letter) {
        if (letter < 0x300 || isInvisible(letter)) {
            return false;
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> letter >= 0x1160 && letter <= 0x11FF;
        };
    }

    static boolean isMark(int plain) {
        return plain == '"' || plain == '\'';
    }

    static boolean isStop(int plain) {
        return plain == '.' || plain == ',';
    }

    /// Whether two neighbours belong to one word; where a script writes no spaces nobody can tell, so they do
    /// not.
    static boolean areOneWord(int left, int right) {
        return Character.isLetterOrDigit(left)
                && Character.isLetterOrDigit(right)
                && !isUnspaced(left)
                && !isUnspaced(right);
    }

    private static boolean isUnspaced(int letter) {
        if (letter < 0xE00) {
            return false;
        }
        return switch (UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
