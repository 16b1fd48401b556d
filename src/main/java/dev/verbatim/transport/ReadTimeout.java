package dev.verbatim.transport;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Tells when what a client has begun to send does not come to its end in time, whether it drips in or stops.
/// What comes in one piece, as most requests do, needs no timer. Used on the connection's event loop only.
final class ReadTimeout {

    private final EventExecutor loop;
    private final long patience;
    private final Runnable late;
    private boolean awaited;
    private boolean scheduled;
    private long begun;

    ReadTimeout(EventExecutor loop, Duration patience, Runnable late) {
        this.loop = loop;
        this.patience = patience.toNanos();
        this.late = late;
    }

    /// Something is to come from now on.
    void begin() {
        awaited = true;
        begun = System.nanoTime();
    }

    /// All of it is there, or nobody waits for it any more.
    void end() {
        awaited = false;
    }

    /// To be called when all that has come was looked at.
    void watch() {
        if (awaited && !scheduled) {
            schedule(patience);
        }
    }

    private void schedule(long nanos) {
        scheduled = true;
        loop.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }

    private void look() {
        scheduled = false;
        if (!awaited) {
            return;
        }
        long left = patience - (System.nanoTime() - begun);
        if (left > 0) {
            schedule(left);
        } else {
            awaited = false;
            late.run();
        }
    }
}
