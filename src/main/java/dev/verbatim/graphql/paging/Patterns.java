package dev.verbatim.graphql.paging;

import dev.verbatim.graphql.error.RequestError;
import dev.verbatim.text.Folding;
import dev.verbatim.text.StorableText;
import java.util.regex.Pattern;

/// Looks for what callers type, as text is compared: the column `search` holds what a row is found by ([Folding]).
public final class Patterns {

    private static final int MAX = 200;
    /// The index on texts is one of trigrams: fewer letters would have every text read.
    private static final int LETTERS = 3;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\%_]");

    private Patterns() {}

    /// Asks for rows that hold the text anywhere; none of its letters has a special meaning.
    ///
    /// @throws RequestError BAD_INPUT for fewer than 3 letters or digits, more than 200 characters, or a text that
    /// cannot be stored
    public static void containing(Where where, String text) {
        if (letters(text) < LETTERS || text.length() > MAX || !StorableText.isStorable(text)) {
            throw RequestError.badInput("The text to look for must have at least " + LETTERS
                    + " letters or digits, and at most " + MAX + " characters.");
        }
        var folded = Folding.folded(text);
        // the index knows ASCII alone, and finds by that
        where.and("e.search like ?", anywhere(Folding.letters(folded)));
        if (!Folding.isAscii(folded)) {
            where.and("e.search like ?", anywhere(folded));
        }
    }

    private static String anywhere(String text) {
        return '%' + SPECIAL.matcher(text).replaceAll("\\\\$0") + '%';
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
