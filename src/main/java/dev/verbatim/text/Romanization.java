package dev.verbatim.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/// How text is written in addresses: in Latin letters, whatever its script, and of these in ASCII alone.
public final class Romanization {

    /// What follows is not looked at.
    private static final int LONGEST = 1_000;

    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    /// Made when it is first needed, since it takes a while.
    private static final class Rules {
        static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
        /// Marks and modifier letters, which stand for soft signs and the like, are no letters of an address.
        static final Transliterator TO_ASCII =
                Transliterator.getInstance("Any-Latin; NFD; [[:M:][:Lm:]] Remove; Latin-ASCII");
    }

    private Romanization() {}

    /// Its words in small letters and digits, with a hyphen between them; empty where it has none. Words that do not
    /// fit go, as long as one stays.
    ///
    /// @param max the longest
    public static String hyphenated(String text, int max) {
        var beginning = text.substring(0, Math.min(text.length(), LONGEST));
        var latin = Folding.isAscii(beginning)
                ? beginning
                : Rules.TO_ASCII.transliterate(Rules.NFKC.normalize(StoredText.of(beginning)));
        return cut(
                OTHERS.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", ""), max);
    }

    /// Of words with hyphens between them, those that fit.
    public static String cut(String words, int max) {
        if (words.length() <= max) {
            return words;
        }
        int end = words.lastIndexOf('-', max);
        return words.substring(0, end > 0 ? end : max);
    }
}
