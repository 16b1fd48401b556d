package dev.verbatim.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A kept connection to the packaged application on which nothing is done behind the back: no request is sent
/// twice, and half an answer is none.
final class Wire implements AutoCloseable {

    record Heard(int status, String head, String body) {

        boolean isLast() {
            return head.toLowerCase(Locale.ROOT).contains("connection: close");
        }
    }

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;

    Wire(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    static String post(String document, String... variables) {
        var body = body(document, variables);
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + PackagedApp.KEY + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static String body(String document, String... variables) {
        var given = new JsonObject();
        for (int i = 0; i < variables.length; i += 2) {
            given.put(variables[i], variables[i + 1]);
        }
        return new JsonObject().put("query", document).put("variables", given).encode();
    }

    Wire say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        return this;
    }

    /// Null where the connection ended before an answer had begun.
    @Nullable
    Heard hear() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int letter = read(head.isEmpty());
            if (letter < 0) {
                return null;
            }
            head.append((char) letter);
        }
        var length = head.toString().toLowerCase(Locale.ROOT).split("content-length: ", 2)[1];
        int bytes = Integer.parseInt(length.substring(0, length.indexOf('\r')));
        var body = in.readNBytes(bytes);
        if (body.length < bytes) {
            throw new EOFException("the answer breaks off: " + head);
        }
        return new Heard(Integer.parseInt(head.substring(9, 12)), head.toString(), new String(body, ISO_8859_1));
    }

    private int read(boolean mayEnd) throws IOException {
        try {
            int letter = in.read();
            if (letter < 0 && !mayEnd) {
                throw new EOFException("the answer breaks off in its head");
            }
            return letter;
        } catch (SocketException reset) {
            if (mayEnd) {
                return -1;
            }
            throw reset;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
