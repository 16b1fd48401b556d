package dev.verbatim.content;

import dev.verbatim.text.Romanization;
import java.util.UUID;
import java.util.regex.Pattern;

/// The readable name of a content in addresses: lower-case letters, digits and single hyphens, at most 120
/// characters.
public final class Slug {

    public static final int MAX = 120;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    public static boolean isValid(String slug) {
        return slug.length() <= MAX && FORM.matcher(slug).matches();
    }

    /// Made from a title in whatever script; titles without a letter or digit get one from the id.
    public static String of(String title, UUID id) {
        var words = Romanization.hyphenated(title, MAX);
        return words.isEmpty() ? tail(id) : words;
    }

    /// The same, told apart from one that is taken.
    public static String distinct(String slug, UUID id) {
        var tail = '-' + tail(id);
        return Romanization.cut(slug, MAX - tail.length()) + tail;
    }

    private static String tail(UUID id) {
        return new TypeId("x", id).toString().substring(20);
    }
}
