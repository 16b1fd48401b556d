package dev.verbatim.operation;

import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.RequestError;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Threads that do one kind of work, and how much of it may wait for them.
final class WorkerPool implements AutoCloseable {

    static final int CORES = Runtime.getRuntime().availableProcessors();

    private final String name;
    private final ThreadPoolExecutor threads;

    WorkerPool(String name, int threads, int waiting) {
        this.name = name;
        this.threads = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().name("graphql-" + name + "-", 0).factory());
    }

    /// @throws RequestError UNAVAILABLE where too many wait already
    void run(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            throw busy();
        }
    }

    static RequestError busy() {
        return new RequestError(ErrorCode.UNAVAILABLE, "Too many requests are waiting; try again.");
    }

    void bindTo(MeterRegistry registry) {
        Gauge.builder("verbatim.lane.running", threads, ThreadPoolExecutor::getActiveCount)
                .description("Requests that are being worked on")
                .tag("lane", name)
                .register(registry);
        Gauge.builder("verbatim.lane.waiting", threads, busy -> busy.getQueue().size())
                .description("Requests that wait for a thread")
                .tag("lane", name)
                .register(registry);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
