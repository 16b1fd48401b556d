package dev.verbatim.observability;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;

/// Watches requests, and tells those who run Verbatim what became of them.
@Singleton
public class Vitals {

    private final RequestMeters meters;
    private final SlowOperations slow;
    private final Spans spans;

    Vitals(RequestMeters meters, SlowOperations slow, Spans spans) {
        this.meters = meters;
        this.slow = slow;
        this.spans = spans;
    }

    /// @param headers of the request, by whatever protocol it comes
    public RequestMetrics begin(MultiMap headers) {
        return new RequestMetrics(this, headers);
    }

    void take(RequestMetrics seen, RequestOutcome outcome, long nanos) {
        meters.record(seen, outcome, nanos);
        slow.record(seen, outcome, nanos);
        spans.record(seen, outcome, nanos);
    }
}
