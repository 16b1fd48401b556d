package dev.verbatim.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.lang.Character.UnicodeScript;

/// What typography does to single characters, and what it leaves to a reader's eye.
public final class Typography {

    private Typography() {}

    /// Not seen at all: zero-width characters, soft hyphens, marks of direction, variation selectors, control
    /// characters. Some of the latter are [spaces][#isSpace].
    public static boolean isInvisible(int letter) {
        if (letter < 0x7F) {
            return letter < ' ';
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> true;
            case Character.FORMAT -> !UCharacter.hasBinaryProperty(letter, UProperty.PREPENDED_CONCATENATION_MARK);
            default -> UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    public static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\u0085';
    }

    /// Whether a line ends with it.
    static boolean isBreak(int letter) {
        return letter >= '\n' && letter <= '\r' || letter == '\u0085' || letter == '\u2028' || letter == '\u2029';
    }

    /// Every double mark is the straight one, every single mark or apostrophe likewise, every dash a hyphen.
    public static int plain(int letter) {
        return switch (letter) {
            case '"', '“', '”', '„', '‟', '«', '»', '″', '〝', '〞', '〟', '＂', '「', '」', '『', '』' -> '"';
            case '\'', '‘', '’', '‚', '‛', '‹', '›', '`', '´', '′', 'ʼ', '＇' -> '\'';
            case '−', '⁃' -> '-';
            default -> Character.getType(letter) == Character.DASH_PUNCTUATION ? '-' : letter;
        };
    }

    /// Whether it may make one character with what stands before it: an accent, or a part of a Korean syllable.
    public static boolean isContinuing(int letter) {
        if (letter < 0x300 || isInvisible(letter)) {
            return false;
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> letter >= 0x1160 && letter <= 0x11FF;
        };
    }

    public static boolean isMark(int plain) {
        return plain == '"' || plain == '\'';
    }

    public static boolean isStop(int plain) {
        return plain == '.' || plain == ',';
    }

    /// Whether two neighbours belong to one word; where a script writes no spaces nobody can tell, so they do
    /// not.
    public static boolean areOneWord(int left, int right) {
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
