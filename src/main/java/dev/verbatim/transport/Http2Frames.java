package dev.verbatim.transport;

import io.netty.buffer.ByteBuf;

/// Follows the frames of HTTP/2 (RFC 9113, section 4.1) as they come in, to tell whether one is under way, or
/// a head that goes on over several.
final class Http2Frames {

    private static final int PREFACE = 24;
    private static final int FRAME_HEAD = 9;
    private static final int HEADERS = 1;
    private static final int CONTINUATION = 9;
    private static final int END_HEADERS = 4;

    private final byte[] head = new byte[FRAME_HEAD];
    private int filled;
    private int payload = PREFACE;
    private boolean inHeaders;

    boolean isIncomplete() {
        return filled > 0 || payload > 0 || inHeaders;
    }

    void look(ByteBuf bytes) {
        int at = bytes.readerIndex();
        while (at < bytes.writerIndex()) {
            if (payload > 0) {
                int part = Math.min(payload, bytes.writerIndex() - at);
                payload -= part;
                at += part;
            } else {
                head[filled++] = bytes.getByte(at++);
                if (filled == FRAME_HEAD) {
                    begin();
                }
            }
        }
    }

    private void begin() {
        filled = 0;
        payload = (head[0] & 0xff) << 16 | (head[1] & 0xff) << 8 | head[2] & 0xff;
        if (head[3] == HEADERS || head[3] == CONTINUATION) {
            inHeaders = (head[4] & END_HEADERS) == 0;
        }
    }
}
