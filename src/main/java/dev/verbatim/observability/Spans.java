package dev.verbatim.observability;

import dev.verbatim.engine.document.DocumentHash;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A span for each operation, in the trace that the client began, where the operator has turned traces on. It has the
/// document's hash instead of its text. There are none of HTTP: they would tell URLs, which hold the variables.
@Singleton
class Spans {

    private final boolean on;
    private final Tracer tracer;
    private final TextMapPropagator propagator;

    Spans(OpenTelemetry telemetry) {
        on = telemetry != OpenTelemetry.noop();
        tracer = telemetry.getTracer("verbatim");
        propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    void record(RequestMetrics seen, RequestOutcome outcome, long nanos) {
        if (on && seen.asked() != null) {
            record(seen, seen.asked(), outcome, nanos);
        }
    }

    private void record(RequestMetrics seen, RequestMetrics.Asked asked, RequestOutcome outcome, long nanos) {
        var end = Instant.now();
        var name = asked.operation().name();
        var span = tracer.spanBuilder(name == null ? asked.kind() : asked.kind() + ' ' + name)
                .setParent(propagator.extract(Context.root(), seen.headers(), new Headers()))
                .setSpanKind(SpanKind.SERVER)
                .setStartTimestamp(end.minusNanos(nanos))
                .startSpan()
                .setAttribute("graphql.operation.type", asked.kind())
                .setAttribute("graphql.document.hash", DocumentHash.of(asked.document()))
                .setAttribute("verbatim.outcome", outcome.toString());
        if (name != null) {
            span.setAttribute("graphql.operation.name", name);
        }
        if (seen.statements() != null) {
            span.setAttribute("verbatim.statements", seen.statements());
        }
        if (outcome.isFailure()) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end(end);
    }

    private static final class Headers implements TextMapGetter<MultiMap> {

        @Override
        public Iterable<String> keys(MultiMap headers) {
            return headers.names();
        }

        @Override
        public @Nullable String get(@Nullable MultiMap headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    }
}
