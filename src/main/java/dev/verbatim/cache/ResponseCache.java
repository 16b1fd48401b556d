package dev.verbatim.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import dev.verbatim.coding.AnswerBody;
import dev.verbatim.content.ReadSet;
import dev.verbatim.event.EventsCommitted;
import dev.verbatim.event.EventsMissed;
import dev.verbatim.event.LiveEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// The public's answers, bounded by bytes. None is ever wrong: each is dropped when anything changes that was looked
/// at for it, and none is kept that was read before such a change.
@Singleton
public class ResponseCache {

    private final boolean enabled;
    private final Cache<CacheKey, CachedAnswer> answers;
    private final Map<Object, Set<CachedAnswer>> byTag = new ConcurrentHashMap<>();
    private final Generations generations;
    private final LongAdder purges = new LongAdder();

    ResponseCache(CacheConfig config) {
        enabled = config.enabled();
        generations = new Generations(config.settle().toNanos());
        answers = Caffeine.newBuilder()
                .maximumWeight(config.size())
                .weigher((CacheKey key, CachedAnswer answer) -> answer.weight())
                .executor(Runnable::run)
                .removalListener((@Nullable CacheKey key, @Nullable CachedAnswer answer, RemovalCause cause) -> {
                    forget(answer);
                    if (cause == RemovalCause.EXPLICIT) {
                        purges.increment();
                    }
                })
                .recordStats()
                .build();
    }

    public boolean isEnabled() {
        return enabled;
    }

    public @Nullable CachedAnswer get(CacheKey key) {
        return answers.getIfPresent(key);
    }

    /// For one who has looked already: counts as neither a hit nor a miss.
    public @Nullable CachedAnswer getAgain(CacheKey key) {
        return answers.asMap().get(key);
    }

    /// To be taken before reading what is to be kept. Waits for no purge, as event loops come here.
    public long now() {
        return generations.now();
    }

    /// Keeps an answer unless something that was looked at has changed since.
    public CachedAnswer keep(CacheKey key, AnswerBody body, ReadSet read, long since) {
        var answer = new CachedAnswer(key, body, read);
        synchronized (this) {
            if (generations.isFresh(since, answer.tags())) {
                answer.tags().forEach(tag -> remember(tag, answer));
                answers.put(key, answer);
            }
        }
        return answer;
    }

    void on(@Observes EventsCommitted committed) {
        if (committed.events().stream().anyMatch(LiveEvent::isAboutAnything)) {
            clear();
            return;
        }
        var tags = new HashSet<Object>(Set.of(CachedAnswer.EVERYTHING));
        for (var event : committed.events()) {
            tags.addAll(event.ids());
            tags.addAll(event.tables());
        }
        purge(tags);
    }

    void on(@Observes EventsMissed missed) {
        clear();
    }

    CacheStats stats() {
        return answers.stats();
    }

    /// Answers that were dropped because something has changed.
    long purges() {
        return purges.sum();
    }

    long entries() {
        return answers.estimatedSize();
    }

    long bytes() {
        return answers.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    private synchronized void clear() {
        generations.purgeAll();
        answers.invalidateAll();
    }

    private synchronized void purge(Collection<Object> tags) {
        generations.purge(tags);
        for (var tag : tags) {
            for (var answer : List.copyOf(byTag.getOrDefault(tag, Set.of()))) {
                answers.asMap().remove(answer.key(), answer);
            }
        }
    }

    private void remember(Object tag, CachedAnswer answer) {
        byTag.compute(tag, (_, known) -> {
            var sharing = known == null ? ConcurrentHashMap.<CachedAnswer>newKeySet(2) : known;
            sharing.add(answer);
            return sharing;
        });
    }

    private void forget(@Nullable CachedAnswer answer) {
        if (answer == null) {
            return;
        }
        for (var tag : answer.tags()) {
            byTag.computeIfPresent(tag, (_, sharing) -> {
                sharing.remove(answer);
                return sharing.isEmpty() ? null : sharing;
            });
        }
    }
}
