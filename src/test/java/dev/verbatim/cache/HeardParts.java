package dev.verbatim.cache;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The ids of parts that answers have told, to be asked for as nodes: they come and go with what they are part of.
final class HeardParts {

    private static final Pattern PART = Pattern.compile("(affiliation|citation|correction)_[0-9a-z]{26}");
    private static final String TOLD =
            "id ... on Affiliation { title person { name } organisation { name } } ... on Citation { note source { name } article { headline } } ... on Correction { text quote { text } }";

    private final Set<String> ids = new LinkedHashSet<>();

    void hear(String answer) {
        PART.matcher(answer).results().map(found -> found.group()).forEach(ids::add);
    }

    boolean any() {
        return !ids.isEmpty();
    }

    boolean have(String type) {
        return ids.stream().anyMatch(id -> id.startsWith(type));
    }

    String question(RandomGenerator random) {
        var newest = List.copyOf(ids).reversed();
        var id = newest.get(random.nextInt(Math.min(newest.size(), 40)));
        return random.nextBoolean()
                ? "{ node(id: \"%s\") { %s } }".formatted(id, TOLD)
                : "{ nodes(ids: [\"%s\", \"%s\"]) { %s } }".formatted(id, newest.getLast(), TOLD);
    }
}
