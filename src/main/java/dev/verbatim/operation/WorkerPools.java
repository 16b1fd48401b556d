package dev.verbatim.operation;

import dev.verbatim.graphql.error.RequestError;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;

/// The threads that execute operations, a few for each core: four readers keep a core busy, since they wait for the
/// database half of their time; with more at once each gets slower, and all together too. Writers wait for the disk
/// most of theirs, and those who commit at once share its turn. The public, the newsroom's readers and its writers
/// have pools of their own, so that none waits for the others' slow ones.
@Singleton
class WorkerPools implements MeterBinder {

    private static final int WAITING = 1_000;

    private final WorkerPool visitors = new WorkerPool("public", 4 * WorkerPool.CORES, WAITING);
    private final WorkerPool newsroom = new WorkerPool("newsroom", 4 * WorkerPool.CORES, WAITING);
    private final WorkerPool changes = new WorkerPool("changes", 3 * WorkerPool.CORES, WAITING);

    /// @throws RequestError UNAVAILABLE where too many wait already
    void run(Visitor visitor, boolean query, Runnable work) {
        pool(visitor, query).run(work);
    }

    private WorkerPool pool(Visitor visitor, boolean query) {
        if (!query) {
            return changes;
        }
        return visitor.isNewsroom() ? newsroom : visitors;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        List.of(visitors, newsroom, changes).forEach(pool -> pool.bindTo(registry));
    }

    @PreDestroy
    void close() {
        List.of(visitors, newsroom, changes).forEach(WorkerPool::close);
    }
}
