package dev.verbatim.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The requests of one operation name. A meter is made when there is something to tell.
final class OperationMeters {

    private final MeterRegistry registry;
    private final String name;
    private final Map<RequestOutcome.Kind, Timer> queries = new ConcurrentHashMap<>();
    private final Map<RequestOutcome.Kind, Timer> mutations = new ConcurrentHashMap<>();
    private final Map<RequestOutcome.Kind, Timer> unknown = new ConcurrentHashMap<>();

    OperationMeters(MeterRegistry registry, String name) {
        this.registry = registry;
        this.name = name;
    }

    void record(RequestMetrics.@Nullable Asked asked, RequestOutcome.Kind outcome, long nanos) {
        var timers = asked == null ? unknown : asked.operation().isQuery() ? queries : mutations;
        var timer = timers.get(outcome);
        if (timer == null) {
            timer = timers.computeIfAbsent(outcome, _ -> timer(asked == null ? "unknown" : asked.kind(), outcome));
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String kind, RequestOutcome.Kind outcome) {
        return Timer.builder("verbatim.graphql.requests")
                .description("Requests from their arrival to their answer")
                .tags("operation", name, "kind", kind, "outcome", outcome.tag)
                .register(registry);
    }
}
