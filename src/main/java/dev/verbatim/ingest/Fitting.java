package dev.verbatim.ingest;

import dev.verbatim.text.StoredText;
import org.jspecify.annotations.Nullable;

/// Brings what was read into the bounds of what can be entered. Texts of that length are no longer what they were
/// read as.
final class Fitting {

    static final int HEADLINE = 300;
    static final int NAME = 200;
    static final int ROLE = 500;
    static final int DESCRIPTION = 1_000;
    static final int WORDS = 5_000;
    static final int ITEMS = 250;

    private Fitting() {}

    /// On one line, cut at the last space that lies within the bound.
    static String line(String text, int max) {
        return cut(StoredText.line(text), max).strip();
    }

    /// The same; null where nothing is to be seen of it.
    static @Nullable String optionalLine(@Nullable String text, int max) {
        return text == null || StoredText.isBlank(text) ? null : line(text, max);
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int space = text.lastIndexOf(' ', max);
        int end = space > 0 ? space : max;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    static @Nullable String optional(@Nullable String text, int max) {
        return text == null || StoredText.isBlank(text) ? null : cut(StoredText.of(text), max);
    }
}
