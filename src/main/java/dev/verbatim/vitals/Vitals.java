package dev.verbatim.vitals;

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
    public Observation begin(MultiMap headers) {
        return new Observation(this, headers);
    }

    void take(Observation seen, Outcome outcome, long nanos) {
        meters.record(seen, outcome, nanos);
        slow.record(seen, outcome, nanos);
        spans.record(seen, outcome, nanos);
    }
}
