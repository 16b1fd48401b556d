package dev.verbatim.article.body;

import java.lang.Character.UnicodeScript;

/// How many words a text has, as a word processor counts them.
///
/// A word is what stands between spaces and holds a letter or a digit: `don't`, `well-known` and `1,000` are one
/// each. Dashes and ellipses part words. Chinese and Japanese have no spaces: each of their characters counts.
final class WordCount {

    private WordCount() {}

    static int of(String text) {
        int count = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (countsByItself(letter)) {
                count++;
                inWord = false;
            } else if (parts(letter)) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(letter)) {
                count++;
                inWord = true;
            }
        }
        return count;
    }

    private static boolean parts(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == '\u200B'
                || letter == '…'
                || letter == '–'
                || letter == '—'
                || letter == '―';
    }

    private static boolean countsByItself(int letter) {
        if (letter < 0x3040) {
            return false;
        }
        var script = UnicodeScript.of(letter);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
