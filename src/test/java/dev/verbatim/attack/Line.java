package dev.verbatim.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;

/// A connection on which bytes go out one by one, or not at all.
final class Line implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int PACE_MILLIS = 100;

    private final Socket socket;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    Line() throws IOException {
        this(RestAssured.port);
    }

    Line(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PACE_MILLIS);
    }

    Line say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /// Says something again and again, and listens in between, until the other side hangs up.
    ///
    /// @return all that was heard
    String drip(String drop) throws IOException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                int letter = socket.getInputStream().read();
                if (letter < 0) {
                    return heard.toString(ISO_8859_1);
                }
                heard.write(letter);
            } catch (SocketTimeoutException e) {
                try {
                    say(drop);
                } catch (IOException hungUp) {
                    return heard.toString(ISO_8859_1);
                }
            } catch (IOException reset) {
                return heard.toString(ISO_8859_1);
            }
        }
        throw new AssertionError("still open after " + PATIENCE + ": " + heard.toString(ISO_8859_1));
    }

    /// Says something as fast as it is taken, until the other side hangs up.
    ///
    /// @param most bytes, after which this gives up
    String flood(String wave, int most) throws IOException {
        try {
            for (int said = 0; said < most; said += wave.length()) {
                say(wave);
            }
        } catch (IOException hungUp) {
            // what was answered before that may still be heard
        }
        return drip("");
    }

    /// Listens until something is heard.
    ///
    /// @return all that was heard
    String await(String word) throws IOException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (heard.toString(ISO_8859_1).contains(word)) {
                return heard.toString(ISO_8859_1);
            }
            try {
                int letter = socket.getInputStream().read();
                assertThat(letter).as("hung up after %s", heard).isNotNegative();
                heard.write(letter);
            } catch (SocketTimeoutException e) {
                // goes on listening
            }
        }
        throw new AssertionError("nothing of the kind after " + PATIENCE + ": " + heard.toString(ISO_8859_1));
    }

    /// Hangs up without a farewell.
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
