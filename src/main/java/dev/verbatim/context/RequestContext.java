package dev.verbatim.context;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What one request carries with it on the thread that works for it: who asks, which edition they read, what they may
/// still take, what was looked at. It is one thing that is put together and then scoped, so that whoever takes a
/// request on cannot forget a part of it. Each floor of the house names the parts that it knows.
public final class RequestContext {

    private static final ScopedValue<RequestContext> CURRENT = ScopedValue.newInstance();

    private static final RequestContext EMPTY = new RequestContext(new Object[0]);

    private final @Nullable Object[] parts;

    private RequestContext(@Nullable Object[] parts) {
        this.parts = parts;
    }

    /// A part that a request may carry.
    public static final class Part<T> {

        private static final AtomicInteger MADE = new AtomicInteger();

        private final int place = MADE.getAndIncrement();

        /// That of the current request; null where it has none, or where there is no request.
        public @Nullable T current() {
            return RequestContext.current().get(this);
        }
    }

    /// An empty one where there is none.
    public static RequestContext current() {
        return CURRENT.orElse(EMPTY);
    }

    /// With a part, in the place of the one before.
    public <T> RequestContext with(Part<T> part, T value) {
        var more = Arrays.copyOf(parts, Math.max(parts.length, part.place + 1));
        more[part.place] = value;
        return new RequestContext(more);
    }

    /// Null where it has none.
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Part<T> part) {
        return part.place < parts.length ? (T) parts[part.place] : null;
    }

    /// Works for this request.
    public <T extends @Nullable Object> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }
}
