package dev.verbatim.graphql;

import dev.verbatim.content.Content;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Follows links: one statement for all links of a level that lead to the same kind.
@Singleton
public class Links {

    private final Map<Class<?>, Batch<UUID, ? extends Content>> batches;

    Links(@All List<Lookup<?>> lookups) {
        batches = lookups.stream().collect(Collectors.toMap(Lookup::type, Links::batch));
    }

    /// What the link leads to; null where there is no link, or where it leads out of the edition.
    public <E extends Content> CompletionStage<@Nullable E> to(Class<E> type, @Nullable UUID link) {
        if (link == null) {
            return CompletableFuture.completedFuture(null);
        }
        return batches.get(type).load(link).thenApply(type::cast);
    }

    private static <E extends Content> Batch<UUID, E> batch(Lookup<E> lookup) {
        Function<java.util.Set<UUID>, Map<UUID, E>> load = lookup::linked;
        return new Batch<>(lookup.typeName(), load);
    }
}
