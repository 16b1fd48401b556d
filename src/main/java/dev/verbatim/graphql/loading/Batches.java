package dev.verbatim.graphql.loading;

import dev.verbatim.rowmapping.Read;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes the batches, each under a name of its own. Two of one name would answer each other's keys; so whoever makes
/// batches is made at the start (`@Startup`), and the second of a name ends it.
@Singleton
public final class Batches {

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /// @param load what reads some keys; one that is missing in its answer becomes null: where that may be, `V` is
    /// nullable
    public <K, V extends @Nullable Object> Batch<K, V> batch(
            String name, Function<Set<K>, ? extends Read<? extends Map<K, V>>> load) {
        if (!names.add(name)) {
            throw new IllegalStateException("There are two batches by the name of " + name + ".");
        }
        return new Batch<>(name, load);
    }
}
