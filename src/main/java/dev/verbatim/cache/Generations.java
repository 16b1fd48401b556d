package dev.verbatim.cache;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// When which tag was last purged, so that what was read before is not kept after. Safe for threads by itself
/// is [#now] alone.
final class Generations {

    /// Older purges are remembered together: what was read before them is not kept, whatever it is.
    private static final int MAX = 100_000;

    private final Map<Object, Long> purged = new HashMap<>();
    private final long settleNanos;
    private long forgotten;
    private volatile long now;
    private long lastPurge = System.nanoTime() - Long.MAX_VALUE / 2;

    /// @param settleNanos how long after a purge a reader may still see what was before
    Generations(long settleNanos) {
        this.settleNanos = settleNanos;
    }

    /// To be taken before reading.
    long now() {
        return now;
    }

    void purge(Collection<Object> tags) {
        now++;
        lastPurge = System.nanoTime();
        if (purged.size() + tags.size() > MAX) {
            purged.clear();
            forgotten = now;
        }
        tags.forEach(tag -> purged.put(tag, now));
    }

    void purgeAll() {
        now++;
        lastPurge = System.nanoTime();
        purged.clear();
        forgotten = now;
    }

    /// Whether nothing of what was read since then was purged meanwhile.
    boolean isFresh(long since, Collection<Object> tags) {
        return since >= forgotten
                && System.nanoTime() - lastPurge >= settleNanos
                && tags.stream().allMatch(tag -> purged.getOrDefault(tag, 0L) <= since);
    }
}
