package dev.verbatim.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// The first few of a list that belongs to one parent and has no pages: the key of a batch.
///
/// @param size 1 to 100
public record FirstKey(UUID parent, int size) {

    /// Loads the keys with one call for all parents that ask for as many; a parent that is missing has none.
    public static <E> Map<FirstKey, List<E>> load(
            Set<FirstKey> keys, BiFunction<List<UUID>, Integer, Map<UUID, List<E>>> load) {
        var answers = new HashMap<FirstKey, List<E>>();
        keys.stream().collect(Collectors.groupingBy(FirstKey::size)).forEach((size, alike) -> {
            var lists = load.apply(alike.stream().map(FirstKey::parent).toList(), size);
            alike.forEach(key -> answers.put(key, lists.getOrDefault(key.parent, List.of())));
        });
        return answers;
    }
}
