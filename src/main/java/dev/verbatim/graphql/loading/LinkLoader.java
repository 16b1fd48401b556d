package dev.verbatim.graphql.loading;

import dev.verbatim.content.Content;
import dev.verbatim.content.ReadSet;
import dev.verbatim.content.SubjectLink;
import dev.verbatim.content.TypeId;
import dev.verbatim.rowmapping.RowMapper;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Follows links: one statement for all links of a level that lead to the same kind.
@Singleton
@Startup
public class LinkLoader {

    private final Map<Class<?>, Kind> kinds = new HashMap<>();
    private final Map<String, Kind> byName = new HashMap<>();

    private record Kind(Class<? extends Content> type, Batch<UUID, @Nullable Content> batch) {

        CompletionStage<@Nullable Content> to(@Nullable UUID link) {
            return follow(link, type, batch);
        }
    }

    LinkLoader(@All List<Repository<?>> lookups, Batches batches) {
        for (var lookup : lookups) {
            var name = lookup.typeName();
            var kind = new Kind(lookup.type(), batches.batch(name, ids -> lookup.read(ids)
                    .<Map<UUID, @Nullable Content>>map(Map::copyOf)));
            kinds.put(lookup.type(), kind);
            byName.put(name, kind);
        }
    }

    /// What the link leads to; null where there is no link, or where it leads out of the edition.
    public <E extends Content> CompletionStage<@Nullable E> to(Class<E> type, @Nullable UUID link) {
        return Objects.requireNonNull(kinds.get(type), type::getName).to(link).thenApply(type::cast);
    }

    /// What a link leads to that never leads out of the edition.
    public <E extends Content> CompletionStage<E> existing(Class<E> type, UUID link) {
        return to(type, link)
                .thenApply(
                        found -> Objects.requireNonNull(found, () -> type.getSimpleName() + " " + link + " is gone"));
    }

    /// The person, source or topic that a link leads to.
    public CompletionStage<@Nullable Content> to(SubjectLink link) {
        if (link.personId() != null) {
            return named("person").to(link.personId());
        }
        return link.sourceId() != null
                ? named("source").to(link.sourceId())
                : named("topic").to(link.topicId());
    }

    /// What a link to something of any kind leads to.
    CompletionStage<@Nullable Content> to(TypeId link) {
        return named(link.prefix()).to(link.uuid());
    }

    private Kind named(String typeName) {
        return Objects.requireNonNull(byName.get(typeName), typeName);
    }

    /// What a link leads to; null where there is no link. What the operation has read already is not loaded again.
    public static <E> CompletionStage<@Nullable E> follow(
            @Nullable UUID link, Class<? extends E> type, Batch<UUID, @Nullable E> batch) {
        if (link == null) {
            return CompletableFuture.completedFuture(null);
        }
        var known = RowMapper.known(type, link);
        if (known == null && !RowMapper.isAbsent(link)) {
            return batch.load(link);
        }
        ReadSet.at(link);
        return CompletableFuture.completedFuture(known);
    }
}
