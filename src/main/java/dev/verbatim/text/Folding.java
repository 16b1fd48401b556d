package dev.verbatim.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.lang.UCharacter;

/// How text is compared: folded, so that what a reader takes for the same is the same. Case does not matter (`ß`
/// is `ss`, a final sigma a sigma), nor do the forms of quotation marks, dashes and spaces, nor what is invisible;
/// accents do.
///
/// The database folds what it stores by the same rules (`desk.folded`, `V11`); a test compares the two.
public final class Folding {

    private Folding() {}

    public static String folded(String text) {
        var folded = new StringBuilder(text.length());
        StoredText.composed(text).codePoints().forEach(letter -> append(letter, folded));
        return StoredText.composed(folded.toString());
    }

    private static void append(int letter, StringBuilder folded) {
        if (letter < 0x80) {
            appendPlain(Character.toLowerCase(letter), folded);
        } else {
            UCharacter.foldCase(Character.toString(letter), true).codePoints().forEach(one -> appendPlain(one, folded));
        }
    }

    private static void appendPlain(int letter, StringBuilder folded) {
        if (Typography.isSpace(letter)) {
            appendOnce(' ', folded);
        } else if (letter == '…') {
            folded.append("...");
        } else if (!Typography.isInvisible(letter)) {
            int plain = Typography.plain(letter);
            if (plain == '-') {
                appendOnce('-', folded);
            } else {
                folded.appendCodePoint(plain);
            }
        }
    }

    private static void appendOnce(char letter, StringBuilder folded) {
        if (folded.isEmpty() || folded.charAt(folded.length() - 1) != letter) {
            folded.append(letter);
        }
    }

    /// A folded text in ASCII alone, for indexes that know no other letters: small letters stand for themselves, great
    /// ones for any other, of which several share one. What a text holds, its letters hold; the reverse is to be
    /// checked where [#isAscii] does not hold.
    public static String letters(String folded) {
        if (isAscii(folded)) {
            return folded;
        }
        var letters = new StringBuilder(folded.length());
        for (byte one : folded.getBytes(UTF_8)) {
            int bits = one & 0xFF;
            if (bits < 0x80) {
                letters.append((char) bits);
            } else if (bits < 0xC0) {
                letters.append((char) ('A' + (bits & 0x3F) % 26));
            }
        }
        return letters.toString();
    }

    public static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }

    /// How often a folded text holds the words.
    public static int count(String words, String folded) {
        var wanted = folded(words);
        if (wanted.isEmpty()) {
            return 0;
        }
        int count = 0;
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length())) {
            count++;
        }
        return count;
    }
}
