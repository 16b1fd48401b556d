package dev.verbatim.vitals;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Takes down the spans that a collector would be sent.
@Singleton
@Unremovable
class HeardSpans implements SpanProcessor {

    private final Queue<SpanData> heard = new ConcurrentLinkedQueue<>();

    List<SpanData> inTrace(String id) {
        return heard.stream().filter(span -> span.getTraceId().equals(id)).toList();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        heard.add(span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
