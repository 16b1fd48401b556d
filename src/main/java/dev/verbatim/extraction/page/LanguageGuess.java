package dev.verbatim.extraction.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells the language of a text by its commonest small words.
public final class LanguageGuess {

    /// More than this tells nothing new.
    private static final int LONGEST = 20_000;

    private static final int FEWEST = 3;
    private static final Map<String, Set<String>> STOP_WORDS = new HashMap<>();

    static {
        WordList.table("stop-words")
                .forEach((language, words) -> STOP_WORDS.put(language, new HashSet<>(List.of(words.split(" ")))));
    }

    private LanguageGuess() {}

    /// @return null where no language stands out
    public static @Nullable String of(String text) {
        var hits = new HashMap<String, Integer>();
        for (var word : LinePhrase.words(text.substring(0, Math.min(text.length(), LONGEST)))) {
            var bare = LinePhrase.bare(word);
            STOP_WORDS.forEach((language, words) -> {
                if (words.contains(bare)) {
                    hits.merge(language, 1, Integer::sum);
                }
            });
        }
        int most = hits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var leading = hits.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return most >= FEWEST && leading.size() == 1 ? leading.getFirst() : null;
    }
}
