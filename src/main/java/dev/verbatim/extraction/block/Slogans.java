package dev.verbatim.extraction.block;

import dev.verbatim.extraction.page.LinePhrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a page says twice in a row, or three times at all, it says of itself.
final class Slogans {

    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST = 400;

    private Slogans() {}

    /// The places of such lines. Words in quotation marks may be news however often they stand there.
    static Set<Integer> in(List<PageBlock> blocks) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            var text = blocks.get(i).text();
            if (blocks.get(i).part() == null
                    && text.length() <= LONGEST
                    && !LinePhrase.hasQuotes(text)
                    && LinePhrase.count(text, FEWEST_WORDS) == FEWEST_WORDS) {
                places.computeIfAbsent(LinePhrase.bare(text), key -> new ArrayList<>())
                        .add(i);
            }
        }
        var slogans = new HashSet<Integer>();
        for (var same : places.values()) {
            if (same.size() >= 3 || same.size() == 2 && same.get(1) - same.get(0) == 1) {
                slogans.addAll(same);
            }
        }
        return slogans;
    }
}
