package dev.verbatim.ingest;

import dev.verbatim.text.Folding;
import dev.verbatim.text.Typography;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// How names are compared: as all text is, and the points of abbreviations do not count, nor hyphens.
final class NameComparison {

    /// Words of roles that begin alike mean alike: spokesman, spokeswoman, spokesperson.
    private static final int STEM = 5;

    private NameComparison() {}

    static String folded(String name) {
        var folded = new StringBuilder();
        Folding.folded(name).codePoints().forEach(character -> {
            if (character == ' ' || character == '-') {
                folded.append(' ');
            } else if (Character.isLetterOrDigit(character) || Typography.isContinuing(character)) {
                folded.appendCodePoint(character);
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
        return Arrays.stream(folded(role).split(" "))
                .filter(word -> word.length() >= STEM - 1)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }
}
