package dev.verbatim.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/// A language as BCP 47 names it.
public final class LanguageTag {

    /// As long as RFC 5646 asks for room for.
    public static final int MAX = 35;

    private LanguageTag() {}

    /// In its canonical form, e.g. `en-GB`; empty where the text is no such tag, or a longer one.
    public static Optional<String> canonical(String tag) {
        if (tag.isBlank() || tag.length() > MAX) {
            return Optional.empty();
        }
        try {
            var canonical = new Locale.Builder().setLanguageTag(tag).build();
            return Optional.of(canonical)
                    .filter(locale -> !locale.getLanguage().isEmpty())
                    .map(Locale::toLanguageTag)
                    .filter(text -> text.length() <= MAX);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
