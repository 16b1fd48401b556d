package dev.verbatim.graphql;

import dev.verbatim.content.Content;
import dev.verbatim.content.SubjectLink;
import dev.verbatim.rows.EntityRows;
import io.quarkus.arc.All;
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
public class Links {

    private final Map<Class<?>, String> typeNames = new HashMap<>();
    private final Map<String, Batch<UUID, @Nullable Content>> batches = new HashMap<>();

    Links(@All List<Lookup<?>> lookups) {
        for (var lookup : lookups) {
            typeNames.put(lookup.type(), lookup.typeName());
            batches.put(lookup.typeName(), new Batch<>(lookup.typeName(), ids -> Map.copyOf(lookup.read(ids))));
        }
    }

    /// What the link leads to; null where there is no link, or where it leads out of the edition.
    public <E extends Content> CompletionStage<@Nullable E> to(Class<E> type, @Nullable UUID link) {
        return load(Objects.requireNonNull(typeNames.get(type), type::getName), link)
                .thenApply(type::cast);
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
            return load("person", link.personId());
        }
        return link.sourceId() != null ? load("source", link.sourceId()) : load("topic", link.topicId());
    }

    private CompletionStage<@Nullable Content> load(String typeName, @Nullable UUID link) {
        if (link == null) {
            return CompletableFuture.completedFuture(null);
        }
        var known = EntityRows.known(Content.class, link);
        if (known != null && known.typeName().equals(typeName)) {
            return CompletableFuture.completedFuture(known);
        }
        return Objects.requireNonNull(batches.get(typeName), typeName).load(link);
    }
}
