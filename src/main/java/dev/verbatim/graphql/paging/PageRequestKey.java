package dev.verbatim.graphql.paging;

import dev.verbatim.graphql.loading.RelatedKey;
import dev.verbatim.rowmapping.Read;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A page of the list that belongs to one parent: the key of a batch.
///
/// @param arguments what else the field was given; compared as a value
public record PageRequestKey<A>(
        UUID parent, Page page, @Nullable A arguments, boolean counted) implements RelatedKey {

    public static <A> PageRequestKey<A> of(UUID parent, Page page, @Nullable A arguments) {
        return new PageRequestKey<>(parent, page, arguments, Total.isAsked());
    }

    /// Reads the keys with one call for all parents that ask for the same page with the same arguments.
    ///
    /// @param load from the parents and their common key to each parent's page
    public static <A, E, C> Read<Map<PageRequestKey<A>, C>> load(
            Set<PageRequestKey<A>> keys,
            BiFunction<Collection<UUID>, PageRequestKey<A>, Read<Map<UUID, Slice<E>>>> load,
            Function<Slice<E>, C> connection) {
        var alike = keys.stream()
                .collect(Collectors.groupingBy(PageRequestKey::withoutParent))
                .values();
        return Read.all(alike.stream()
                        .map(group -> load.apply(
                                group.stream().map(PageRequestKey::parent).toList(), group.getFirst()))
                        .toList())
                .map(pages -> answers(List.copyOf(alike), pages, connection));
    }

    private static <A, E, C> Map<PageRequestKey<A>, C> answers(
            List<List<PageRequestKey<A>>> groups, List<Map<UUID, Slice<E>>> pages, Function<Slice<E>, C> connection) {
        var answers = new HashMap<PageRequestKey<A>, C>();
        for (int i = 0; i < groups.size(); i++) {
            for (var key : groups.get(i)) {
                var page = Objects.requireNonNull(pages.get(i).get(key.parent()), "a parent without a page");
                answers.put(key, connection.apply(page));
            }
        }
        return answers;
    }

    @Override
    public PageRequestKey<A> withoutParent() {
        return new PageRequestKey<>(new UUID(0, 0), page, arguments, counted);
    }
}
