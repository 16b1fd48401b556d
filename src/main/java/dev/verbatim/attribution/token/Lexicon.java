package dev.verbatim.attribution.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The words of a language by groups, from the resources.
///
/// A list has a word or a phrase on each line, its forms set apart by commas; what follows # is a comment.
public final class Lexicon {

    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr");
    private static final Map<String, Lexicon> READ = new ConcurrentHashMap<>();

    private final Map<WordGroup, Set<String>> words = new EnumMap<>(WordGroup.class);
    private final Map<String, String> lemmas = new HashMap<>();

    private Lexicon(String language) {
        for (var group : WordGroup.values()) {
            words.put(group, read(language, group));
        }
    }

    /// Null where there are no words of that language.
    public static @Nullable Lexicon of(String tag) {
        var dash = tag.indexOf('-');
        var language = (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
        return LANGUAGES.contains(language) ? READ.computeIfAbsent(language, Lexicon::new) : null;
    }

    public boolean is(WordGroup group, String word) {
        return !word.isEmpty() && words.getOrDefault(group, Set.of()).contains(word);
    }

    /// The first form of the line that a word stands on, the word itself where it stands on none.
    public String lemma(String word) {
        return lemmas.getOrDefault(word, word);
    }

    private Set<String> read(String language, WordGroup group) {
        var found = new HashSet<String>();
        try (var list = Lexicon.class.getResourceAsStream("/attribution/" + language + "/" + group.file())) {
            if (list == null) {
                return Set.of();
            }
            new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> take(line, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(found);
    }

    private void take(String line, Set<String> found) {
        var comment = line.indexOf('#');
        var forms = (comment < 0 ? line : line.substring(0, comment)).strip().split("\\s*,\\s*");
        for (var form : forms) {
            if (!form.isEmpty()) {
                found.add(form);
                lemmas.putIfAbsent(form, forms[0]);
            }
        }
    }
}
