package dev.verbatim.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/// Frames of HTTP/2 (RFC 9113), past all that clients do to keep them right; a character for each byte.
final class Frames {

    static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int CONTINUATION = 9;

    private Frames() {}

    /// What a client begins with; it never acknowledges the settings of the server.
    static String hello() {
        return PREFACE + frame(SETTINGS, 0, 0, "");
    }

    static String get(int stream, String path) {
        return frame(HEADERS, END_STREAM | END_HEADERS, stream, head("GET", path));
    }

    /// Without an authority.
    static String bareGet(int stream, String path, String fields) {
        return frame(
                HEADERS,
                END_STREAM | END_HEADERS,
                stream,
                field(":method", "GET") + field(":scheme", "http") + field(":path", path) + fields);
    }

    /// Without an end: a body is to follow.
    static String post(int stream, String path) {
        return frame(HEADERS, END_HEADERS, stream, head("POST", path) + field("content-type", "application/json"));
    }

    /// A head that goes on.
    static String openHead(int stream) {
        return frame(HEADERS, END_STREAM, stream, head("GET", "/graphql"));
    }

    static String continuation(int stream, String fields) {
        return frame(CONTINUATION, 0, stream, fields);
    }

    static String data(int stream, String bytes) {
        return frame(DATA, 0, stream, bytes);
    }

    static String ping() {
        return frame(PING, 0, 0, "12345678");
    }

    static String goAway() {
        return frame(GOAWAY, 0, 0, "\0\0\0\0\0\0\0\0");
    }

    static String field(String name, String value) {
        return "\0" + (char) name.length() + name + (char) value.length() + value;
    }

    private static String head(String method, String path) {
        return field(":method", method) + field(":scheme", "http") + field(":path", path) + field(":authority", "a");
    }

    private static String frame(int type, int flags, int stream, String payload) {
        var head = ByteBuffer.allocate(9)
                .put((byte) (payload.length() >> 16))
                .putShort((short) payload.length())
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream);
        return new String(head.array(), ISO_8859_1) + payload;
    }
}
