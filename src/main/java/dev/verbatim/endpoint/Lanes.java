package dev.verbatim.endpoint;

import dev.verbatim.access.Permission;
import dev.verbatim.endpoint.Visitors.Visitor;
import dev.verbatim.graphql.ErrorCode;
import dev.verbatim.graphql.RequestError;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads that execute operations, a few for each core: four readers keep a core busy, since they wait for the
/// database half of their time; with more at once each gets slower, and all together too. The public, the
/// newsroom's readers and its writers have lanes of their own, so that none waits for the others' slow ones.
@Singleton
class Lanes implements MeterBinder {

    static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int QUEUE = 1_000;

    private final ThreadPoolExecutor visitors = lane("public", 4 * CORES);
    private final ThreadPoolExecutor newsroom = lane("newsroom", 4 * CORES);
    private final ThreadPoolExecutor changes = lane("changes", 2 * CORES);

    /// @throws RequestError UNAVAILABLE where too many wait already
    void run(Visitor visitor, boolean query, Runnable work) {
        try {
            lane(visitor, query).execute(work);
        } catch (RejectedExecutionException e) {
            throw new RequestError(ErrorCode.UNAVAILABLE, "Too many requests are waiting; try again.");
        }
    }

    private ThreadPoolExecutor lane(Visitor visitor, boolean query) {
        if (!query) {
            return changes;
        }
        return visitor.caller().can(Permission.READ_DESK) ? newsroom : visitors;
    }

    private static ThreadPoolExecutor lane(String name, int threads) {
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().name("graphql-" + name + "-", 0).factory());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Map.of("public", visitors, "newsroom", newsroom, "changes", changes).forEach((name, lane) -> {
            Gauge.builder("verbatim.lane.running", lane, ThreadPoolExecutor::getActiveCount)
                    .description("Operations that are being executed")
                    .tag("lane", name)
                    .register(registry);
            Gauge.builder("verbatim.lane.waiting", lane, busy -> busy.getQueue().size())
                    .description("Operations that wait for a thread")
                    .tag("lane", name)
                    .register(registry);
        });
    }

    @PreDestroy
    void close() {
        visitors.shutdown();
        newsroom.shutdown();
        changes.shutdown();
    }
}
