package dev.verbatim.vitals;

import io.vertx.core.http.HttpServerRequest;
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

    public Observation begin(HttpServerRequest request) {
        return new Observation(this, request);
    }

    void take(Observation seen, Outcome outcome, long nanos) {
        meters.record(seen, outcome, nanos);
        slow.record(seen, outcome, nanos);
        spans.record(seen, outcome, nanos);
    }
}
