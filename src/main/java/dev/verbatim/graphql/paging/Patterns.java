package dev.verbatim.graphql.paging;

import dev.verbatim.content.StorableText;
import dev.verbatim.graphql.error.RequestError;
import java.util.regex.Pattern;

/// Patterns for SQL's `like` from what callers type.
public final class Patterns {

    private static final int MAX = 200;
    /// The index on texts is one of trigrams: fewer letters would have every text read.
    private static final int LETTERS = 3;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\%_]");

    private Patterns() {}

    /// Finds the text anywhere; none of its letters has a special meaning.
    ///
    /// @throws RequestError BAD_INPUT for fewer than 3 letters or digits, more than 200 characters, or a text that
    /// cannot be stored
    public static String containing(String text) {
        if (letters(text) < LETTERS || text.length() > MAX || !StorableText.isStorable(text)) {
            throw RequestError.badInput("The text to look for must have at least " + LETTERS
                    + " letters or digits, and at most " + MAX + " characters.");
        }
        return '%' + SPECIAL.matcher(text).replaceAll("\\\\$0") + '%';
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
