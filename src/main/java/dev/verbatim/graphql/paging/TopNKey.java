package dev.verbatim.graphql.paging;

import dev.verbatim.graphql.loading.RelatedKey;
import dev.verbatim.rowmapping.Read;
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
public record TopNKey(UUID parent, int size) implements RelatedKey {

    @Override
    public Integer withoutParent() {
        return size;
    }

    /// Reads the keys with one call for all parents that ask for as many; a parent that is missing has none.
    public static <E> Read<Map<TopNKey, List<E>>> load(
            Set<TopNKey> keys, BiFunction<List<UUID>, Integer, Read<Map<UUID, List<E>>>> load) {
        var alike = List.copyOf(
                keys.stream().collect(Collectors.groupingBy(TopNKey::size)).values());
        return Read.all(alike.stream()
                        .map(group ->
                                load.apply(group.stream().map(TopNKey::parent).toList(), group.getFirst().size))
                        .toList())
                .map(lists -> {
                    var answers = new HashMap<TopNKey, List<E>>();
                    for (int i = 0; i < alike.size(); i++) {
                        for (var key : alike.get(i)) {
                            answers.put(key, lists.get(i).getOrDefault(key.parent, List.of()));
                        }
                    }
                    return answers;
                });
    }
}
