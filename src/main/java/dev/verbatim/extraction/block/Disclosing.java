package dev.verbatim.extraction.block;

import dev.verbatim.article.DisclosureKind;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.WordList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells the lines in which a page speaks of its own making: machines, money, interests, corrections.
final class Disclosing {

    private static final Map<String, String> OPENERS = WordList.table("disclosure-openers");
    private static final List<String> MACHINES = WordList.lines("ai-words");
    private static final List<String> MAKING = WordList.lines("making-words");
    private static final int LONGEST = 600;

    private Disclosing() {}

    static @Nullable DisclosureKind of(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        var plain = withoutMarks(LinePhrase.plain(line));
        for (var opener : OPENERS.entrySet()) {
            boolean isWord =
                    opener.getKey().indexOf(' ') < 0 || opener.getValue().equals("CONFLICT_OF_INTEREST");
            if (isWord
                    ? LinePhrase.isLabelled(plain, opener.getKey())
                    : LinePhrase.beginsWith(plain, opener.getKey())) {
                return DisclosureKind.valueOf(opener.getValue());
            }
        }
        return isOfMachines(line) ? DisclosureKind.AI_USE : null;
    }

    /// A label alone, whose words stand on the next line.
    static boolean isHeading(String line) {
        return OPENERS.containsKey(LinePhrase.bare(line));
    }

    /// News of such machines quotes people; a page's own words about its making do not.
    private static boolean isOfMachines(String line) {
        return !LinePhrase.hasQuotes(line)
                && MACHINES.stream().anyMatch(word -> holdsWord(line, word))
                && MAKING.stream().anyMatch(words -> holdsWord(LinePhrase.plain(line), words));
    }

    private static boolean holdsWord(String line, String word) {
        for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
            if (begins && (end == line.length() || !Character.isLetterOrDigit(line.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutMarks(String plain) {
        int start = 0;
        while (start < plain.length() && "*[(_".indexOf(plain.charAt(start)) >= 0) {
            start++;
        }
        return plain.substring(start);
    }
}
