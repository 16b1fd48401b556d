package dev.verbatim.engine.cost;

import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.RequestError;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Ends an execution that takes too long, or that nobody waits for any more.
public final class Deadline implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 50;

    private final long end;
    private volatile boolean called;
    private @Nullable Runnable interruption;
    private @Nullable Semaphore held;

    /// @param time from now
    public Deadline(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    /// Ends the execution at its next step, and the statement that it waits for soon. From any thread, which
    /// does not wait: to call off a statement takes a connection to a database that may not answer.
    public void callOff() {
        var interruption = called();
        if (interruption != null) {
            Thread.startVirtualThread(interruption);
        }
    }

    private synchronized @Nullable Runnable called() {
        called = true;
        return interruption;
    }

    /// @param interruption ends the statement that is running, may wait, and does nothing where none runs any
    ///     more; null where none can
    public synchronized void interruptBy(@Nullable Runnable interruption) {
        this.interruption = interruption;
    }

    /// Waits for one of few permits, as long as there is time, and keeps it until the request is answered.
    public void hold(Semaphore permits) {
        try {
            while (held == null) {
                check();
                if (permits.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    held = permits;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooLong();
        }
    }

    /// To be told by the thread that executed, when nothing of the execution is needed any more.
    @Override
    public void close() {
        if (held != null) {
            held.release();
            held = null;
        }
    }

    public static RequestError tooLong() {
        return new RequestError(ErrorCode.TIMEOUT, "This took too long; ask for less at once.");
    }

    /// @throws RequestError TIMEOUT, also where nobody will hear it
    public void check() {
        if (called) {
            throw new RequestError(ErrorCode.TIMEOUT, "Nobody waits for this any more.");
        }
        if (System.nanoTime() - end > 0) {
            throw tooLong();
        }
    }
}
