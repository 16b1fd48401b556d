package dev.verbatim.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;

/// How text is stored, so that what looks alike is alike: composed (Unicode's NFC), and without what nobody sees,
/// such as zero-width characters, soft hyphens, marks of direction and control characters.
///
/// Joiners and variation selectors stay where they change what is seen: in scripts that join letters, and in emoji.
/// Takes time in proportion to the length, whatever the text.
public final class StoredText {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    /// Unicode's stream-safe format knows no longer run of accents; sorting an endless one would take endless time.
    private static final int LONGEST_LETTER = 64;

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int KEYCAP = 0x20E3;
    /// A letter of Braille without a dot.
    private static final int BLANK_PATTERN = 0x2800;

    private StoredText() {}

    /// Text of any number of lines.
    public static String of(String text) {
        return isPlain(text) ? text : visible(composed(text));
    }

    /// The text on one line, without spaces around it.
    public static String line(String text) {
        var line = of(text);
        int start = 0;
        int end = line.length();
        while (start < end && Typography.isSpace(line.charAt(start))) {
            start++;
        }
        while (end > start && Typography.isSpace(line.charAt(end - 1))) {
            end--;
        }
        return withoutBreaks(line.substring(start, end));
    }

    private static String withoutBreaks(String text) {
        if (text.chars().noneMatch(letter -> letter == '\t' || Typography.isBreak(letter))) {
            return text;
        }
        var line = new StringBuilder(text.length());
        text.chars().forEach(letter -> {
            if (letter != '\t' && !Typography.isBreak(letter)) {
                line.append((char) letter);
            } else if (!Typography.isSpace(line.charAt(line.length() - 1))) {
                line.append(' ');
            }
        });
        return line.toString();
    }

    public static boolean hasBreak(String text) {
        return text.chars().anyMatch(Typography::isBreak);
    }

    /// Whether a reader sees nothing of it.
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(letter ->
                        Typography.isSpace(letter) || Typography.isInvisible(letter) || letter == BLANK_PATTERN);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter < 0x7F && (letter >= ' ' || isKept(letter)));
    }

    /// Composed, but for letters that are longer than any.
    static String composed(String text) {
        if (NFC.spanQuickCheckYes(text) == text.length()) {
            return text;
        }
        var composed = new StringBuilder(text.length());
        int from = 0;
        int boundary = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (NFC.hasBoundaryBefore(text.codePointAt(at))) {
                boundary = at;
            } else if (at - boundary >= LONGEST_LETTER) {
                composed.append(NFC.normalize(text.substring(from, at)));
                from = at;
                boundary = at;
            }
        }
        return composed.append(NFC.normalize(text.substring(from))).toString();
    }

    private static String visible(String text) {
        var visible = new StringBuilder(text.length());
        int before = -1;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (!Typography.isInvisible(letter)
                    || isKept(letter)
                    || changes(letter, before, at < text.length() ? text.codePointAt(at) : -1)) {
                visible.appendCodePoint(letter);
                before = letter;
            }
        }
        return visible.length() == text.length() ? text : composed(visible.toString());
    }

    /// Control characters that are spaces.
    private static boolean isKept(int letter) {
        return letter == '\t' || Typography.isBreak(letter);
    }

    /// Whether something that is not seen itself changes what is.
    private static boolean changes(int letter, int before, int next) {
        if (UCharacter.hasBinaryProperty(letter, UProperty.VARIATION_SELECTOR)) {
            return next == KEYCAP || isJoining(before);
        }
        return (letter == JOINER || letter == NON_JOINER)
                && isJoining(before)
                && next >= 0
                && !Typography.isInvisible(next)
                && !Typography.isSpace(next);
    }

    private static boolean isJoining(int letter) {
        if (letter <= 0x7F) {
            return false;
        }
        return UCharacter.hasBinaryProperty(letter, UProperty.EMOJI)
                || UCharacter.hasBinaryProperty(letter, UProperty.VARIATION_SELECTOR)
                || switch (UnicodeScript.of(letter)) {
                    case LATIN, GREEK, CYRILLIC, COMMON, INHERITED, UNKNOWN -> false;
                    default -> true;
                };
    }
}
