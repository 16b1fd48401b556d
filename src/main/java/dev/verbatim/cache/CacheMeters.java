package dev.verbatim.cache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/// The response cache in figures. All are read when somebody looks at them.
@Singleton
class CacheMeters implements MeterBinder {

    private final ResponseCache cache;

    CacheMeters(ResponseCache cache) {
        this.cache = cache;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter(registry, "hits", "Questions whose answer was kept", kept -> kept.stats()
                .hitCount());
        counter(registry, "misses", "Questions whose answer was not kept", kept -> kept.stats()
                .missCount());
        counter(registry, "purges", "Answers dropped as what they tell has changed", ResponseCache::purges);
        counter(registry, "evictions", "Answers dropped for want of room", kept -> kept.stats()
                .evictionCount());
        gauge(registry, "entries", "Answers that are kept", ResponseCache::entries);
        gauge(registry, "bytes", "What they take, with what they depend on", ResponseCache::bytes);
    }

    private void counter(MeterRegistry registry, String name, String text, ToDoubleFunction<ResponseCache> figure) {
        FunctionCounter.builder("verbatim.cache." + name, cache, figure)
                .description(text)
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String text, ToDoubleFunction<ResponseCache> figure) {
        Gauge.builder("verbatim.cache." + name, cache, figure).description(text).register(registry);
    }
}
