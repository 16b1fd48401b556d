package dev.verbatim.graphql;

import dev.verbatim.content.Looked;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A relation that is read for many parents at once: keys are collected over a level of the query, then loaded
/// together.
///
/// Keys are compared as values, arguments included, so that aliases with different arguments never mix.
/// SmallRye's own batches give the whole batch the first parent's arguments and tell parents apart by hash code
/// alone.
///
/// @param load a key that is missing in its answer becomes null; where that may be, `V` is nullable
public record Batch<K, V extends @Nullable Object>(String name, Function<Set<K>, Map<K, V>> load) {

    public CompletionStage<V> load(K key) {
        if (key instanceof UUID id) {
            Looked.at(id);
        }
        return Fetch.current().loaders().load(this, key);
    }
}
