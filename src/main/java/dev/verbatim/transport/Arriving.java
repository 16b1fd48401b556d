package dev.verbatim.transport;

import dev.verbatim.graphql.error.ErrorCode;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.atomic.AtomicLong;

/// What has come of one request that is not here as a whole, and of all of them: many clients who each send a part,
/// and no end, are not to fill the memory. Whoever sends little passes all the same. Used on the connection's event
/// loop, but for what all have in common.
final class Arriving {

    /// More than clients and proxies send.
    static final int MAX_HEADERS = 500;

    private static final int LITTLE = 8 * 1024;
    /// A header is two strings and a place in a map, however short it is.
    private static final int WEIGHT_OF_HEADER = 256;
    /// Of the memory that there is.
    private static final int PART = 8;

    private static final long ROOM = Runtime.getRuntime().maxMemory() / PART;
    private static final AtomicLong ALL = new AtomicLong();

    private long weight;
    private int lines;
    private boolean lineIsEmpty;
    private boolean pastHead;

    /// @throws BadRequest where this is too much, by itself or with what others send
    void take(ByteBuf bytes) throws BadRequest {
        int before = lines;
        if (!pastHead) {
            bytes.forEachByte(this::look);
        }
        long more = bytes.readableBytes() + (long) (lines - before) * WEIGHT_OF_HEADER;
        weight += more;
        if (lines > MAX_HEADERS) {
            throw new BadRequest(431, ErrorCode.TOO_LARGE, "There may be at most " + MAX_HEADERS + " headers.");
        }
        if (ALL.addAndGet(more) > ROOM && weight > LITTLE) {
            throw new BadRequest(503, ErrorCode.UNAVAILABLE, "Too many requests are arriving; try again.");
        }
    }

    /// Goes on until a line is empty.
    private boolean look(byte letter) {
        if (letter == '\n') {
            pastHead = lineIsEmpty && lines > 0;
            lines++;
            lineIsEmpty = true;
        } else if (letter != '\r') {
            lineIsEmpty = false;
        }
        return !pastHead;
    }

    /// It is here, or nobody waits for it any more.
    void end() {
        ALL.addAndGet(-weight);
        weight = 0;
        lines = 0;
        lineIsEmpty = false;
        pastHead = false;
    }
}
