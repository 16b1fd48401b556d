package dev.verbatim.ingest;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// How names are compared: letters count, their case, accents and the points of abbreviations do not.
final class NameComparison {

    /// Words of roles that begin alike mean alike: spokesman, spokeswoman, spokesperson.
    private static final int STEM = 5;

    private NameComparison() {}

    static String folded(String name) {
        var folded = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character)) {
                folded.appendCodePoint(Character.toLowerCase(character));
            } else if (Character.isWhitespace(character) || character == '-') {
                folded.append(' ');
            }
        });
        var bare = folded.toString().strip();
        return bare.startsWith("the ") ? bare.substring(4) : bare;
    }

    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    static String lastWord(String name) {
        var folded = folded(name);
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    /// The beginnings of the words of a role that tell it from others.
    static Set<String> stems(String role) {
        return Arrays.stream(folded(role).toLowerCase(Locale.ROOT).split(" "))
                .filter(word -> word.length() >= STEM - 1)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }
}
