package dev.verbatim.http;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/// Large answers that are on their way: clients who read them slowly, or not at all, are not to fill the memory.
@Singleton
class PendingAnswers {

    private static final int LARGE = 128 * 1024;
    /// Of the memory that there is.
    private static final int PART = 8;

    private final long room = Runtime.getRuntime().maxMemory() / PART;
    private final AtomicLong bytes = new AtomicLong();

    boolean haveRoomFor(int size) {
        return size < LARGE || bytes.get() + size <= room;
    }

    /// @param sent when it has gone out, or when nobody is there any more to take it
    void add(int size, Future<Void> sent) {
        if (size >= LARGE) {
            bytes.addAndGet(size);
            sent.onComplete(_ -> bytes.addAndGet(-size));
        }
    }
}
