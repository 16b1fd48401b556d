package dev.verbatim.graphql;

import dev.verbatim.content.StorableText;
import java.util.regex.Pattern;

/// Patterns for SQL's `like` from what callers type.
public final class Patterns {

    private static final int MAX = 200;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\%_]");

    private Patterns() {}

    /// Finds the text anywhere; none of its letters has a special meaning.
    ///
    /// @throws RequestError BAD_INPUT for empty texts, more than 200 characters, or one that cannot be
    /// stored
    public static String containing(String text) {
        if (text.isBlank() || text.length() > MAX || !StorableText.isStorable(text)) {
            throw RequestError.badInput("The text to look for must have 1 to " + MAX + " characters.");
        }
        return '%' + SPECIAL.matcher(text).replaceAll("\\\\$0") + '%';
    }
}
