package dev.verbatim.graphql.loading;

import dev.verbatim.content.ReadSet;
import dev.verbatim.rowmapping.Read;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A relation that is read for many parents at once: keys are collected over a level of the query, then loaded
/// together. [Batches] makes them.
///
/// Keys are compared as values, arguments included, so that aliases with different arguments never mix.
/// SmallRye's own batches give the whole batch the first parent's arguments and tell parents apart by hash code
/// alone.
public final class Batch<K, V extends @Nullable Object> {

    private final String name;
    private final Function<Set<K>, ? extends Read<? extends Map<K, V>>> load;

    Batch(String name, Function<Set<K>, ? extends Read<? extends Map<K, V>>> load) {
        this.name = name;
        this.load = load;
    }

    public CompletionStage<V> load(K key) {
        if (key instanceof UUID id) {
            ReadSet.at(id);
        }
        return FetchContext.current().loaders().load(this, key);
    }

    String name() {
        return name;
    }

    Read<? extends Map<K, V>> read(Set<K> keys) {
        return load.apply(keys);
    }
}
