package dev.verbatim.graphql.loading;

import dev.verbatim.rowmapping.Read;
import dev.verbatim.rowmapping.StatementPipeline;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The batches of one execution: collects keys until the execution can go no further without them, then loads
/// each batch with one call. A key is loaded once.
public final class DataLoaderRegistry {

    private final Map<String, Loader<?, ?>> loaders = new LinkedHashMap<>();

    @SuppressWarnings("unchecked")
    <K, V extends @Nullable Object> CompletionStage<V> load(Batch<K, V> batch, K key) {
        return ((Loader<K, V>) loaders.computeIfAbsent(batch.name(), _ -> new Loader<>(batch))).load(key);
    }

    /// Loads what is waited for.
    ///
    /// @return whether anything was
    public boolean dispatch() {
        var due = due();
        var pipeline = new StatementPipeline(true);
        due.forEach(loader -> loader.read(pipeline));
        pipeline.run();
        return !due.isEmpty();
    }

    /// Loads what is waited for, along with something else that is to be read.
    <T extends @Nullable Object> T dispatchWith(Read<T> read) {
        var pipeline = new StatementPipeline(true);
        var answer = pipeline.add(read);
        due().forEach(loader -> loader.read(pipeline));
        pipeline.run();
        return StatementPipeline.answer(answer);
    }

    private List<Loader<?, ?>> due() {
        return loaders.values().stream().filter(Loader::isWaitedFor).toList();
    }

    void forget() {
        loaders.clear();
    }

    private static final class Loader<K, V extends @Nullable Object> {

        private final Batch<K, V> batch;
        private final Map<K, CompletableFuture<V>> known = new HashMap<>();
        private Map<K, CompletableFuture<V>> waiting = new LinkedHashMap<>();

        Loader(Batch<K, V> batch) {
            this.batch = batch;
        }

        CompletionStage<V> load(K key) {
            return known.computeIfAbsent(key, _ -> {
                var answer = new CompletableFuture<V>();
                waiting.put(key, answer);
                return answer;
            });
        }

        boolean isWaitedFor() {
            return !waiting.isEmpty();
        }

        /// Has read what is waited for until now.
        void read(StatementPipeline pipeline) {
            var asked = waiting;
            waiting = new LinkedHashMap<>();
            try {
                pipeline.add(batch.read(asked.keySet())).whenComplete((found, failure) -> {
                    if (failure == null) {
                        asked.forEach((key, answer) -> answer.complete(found.get(key)));
                    } else {
                        asked.values().forEach(answer -> answer.completeExceptionally(failure));
                    }
                });
            } catch (RuntimeException e) {
                asked.values().forEach(answer -> answer.completeExceptionally(e));
            }
        }
    }
}
