package dev.verbatim.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// The readable name of a content in addresses: lower-case letters, digits and single hyphens, at most 120
/// characters.
public final class Slug {

    public static final int MAX = 120;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    public static boolean isValid(String slug) {
        return slug.length() <= MAX && FORM.matcher(slug).matches();
    }

    /// Made from a title; titles without a Latin letter or digit get one from the id.
    public static String of(String title, UUID id) {
        var latin =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        var words = OTHERS.matcher(latin.toLowerCase(Locale.ROOT).replace("ß", "ss"))
                .replaceAll("-");
        var cut = words.substring(0, Math.min(words.length(), 80)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? tail(id) : cut;
    }

    /// The same, told apart from one that is taken.
    public static String distinct(String slug, UUID id) {
        return slug + '-' + tail(id);
    }

    private static String tail(UUID id) {
        return new TypeId("x", id).toString().substring(20);
    }
}
