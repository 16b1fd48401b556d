package dev.verbatim.graphql.loading;

import dev.verbatim.graphql.error.RequestError;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.rowmapping.StatementPipeline;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
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
                read(asked, pipeline);
            } catch (RequestError e) {
                // what some ask wrongly must not spoil the answers of others
                alike(asked.keySet()).forEach(keys -> readOrFail(only(keys, asked), pipeline));
            } catch (RuntimeException e) {
                asked.values().forEach(answer -> answer.completeExceptionally(e));
            }
        }

        private void readOrFail(Map<K, CompletableFuture<V>> asked, StatementPipeline pipeline) {
            try {
                read(asked, pipeline);
            } catch (RuntimeException e) {
                asked.values().forEach(answer -> answer.completeExceptionally(e));
            }
        }

        private void read(Map<K, CompletableFuture<V>> asked, StatementPipeline pipeline) {
            pipeline.add(batch.read(asked.keySet())).whenComplete((found, failure) -> {
                if (failure == null) {
                    asked.forEach((key, answer) -> answer.complete(found.get(key)));
                } else {
                    asked.values().forEach(answer -> answer.completeExceptionally(failure));
                }
            });
        }

        /// Those that differ in what they hang on only are right or wrong together.
        private Collection<List<K>> alike(Set<K> keys) {
            return keys.stream()
                    .collect(Collectors.groupingBy(
                            key -> key instanceof RelatedKey related ? related.withoutParent() : "",
                            LinkedHashMap::new,
                            Collectors.toList()))
                    .values();
        }

        private Map<K, CompletableFuture<V>> only(List<K> keys, Map<K, CompletableFuture<V>> all) {
            var only = new LinkedHashMap<>(all);
            only.keySet().retainAll(keys);
            return only;
        }
    }
}
