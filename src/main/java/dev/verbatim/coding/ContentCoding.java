package dev.verbatim.coding;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// The content codings that answers are packed in (RFC 9110, section 8.4.1), the better one first.
public enum ContentCoding {
    /// Where there is a native library for the platform.
    BROTLI("br") {
        @Override
        byte[] encode(byte[] bytes) throws IOException {
            return Encoder.compress(
                    bytes, new Encoder.Parameters().setMode(Encoder.Mode.TEXT).setQuality(BROTLI_QUALITY));
        }

        @Override
        boolean isAvailable() {
            return Brotli4jLoader.isAvailable();
        }
    },
    GZIP("gzip") {
        @Override
        byte[] encode(byte[] bytes) throws IOException {
            var packed = new ByteArrayOutputStream(bytes.length / 3);
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes);
            }
            return packed.toByteArray();
        }

        @Override
        boolean isAvailable() {
            return true;
        }
    };

    /// Prose gets a twelfth shorter than by gzip, in one and a half times the time; below this it is no
    /// shorter.
    private static final int BROTLI_QUALITY = 5;

    /// As it stands in headers.
    public final String token;

    private static final String IDENTITY = "identity";

    private static final Negotiation<Choice> CHOICE = new Negotiation<>(HttpHeaders.ACCEPT_ENCODING, Choice::of);

    /// @param best null where plain bytes are liked as well
    private record Choice(@Nullable ContentCoding best, boolean excludesPlain) {
        static Choice of(List<Preference> asked) {
            return new Choice(bestOf(asked), !asked.isEmpty() && weight(asked, IDENTITY, 1) == 0);
        }
    }

    ContentCoding(String token) {
        this.token = token;
    }

    /// What the client likes best by its `Accept-Encoding` header (RFC 9110, section 12.5.3); of equals the
    /// first of ours; null where that is none.
    public static @Nullable ContentCoding accepted(HttpServerRequest request) {
        return CHOICE.of(request.headers()).best();
    }

    private static @Nullable ContentCoding bestOf(List<Preference> asked) {
        if (asked.isEmpty()) {
            return null;
        }
        double plain = weight(asked, IDENTITY, 0);
        return Arrays.stream(values())
                .filter(coding -> coding.weight(asked) > 0 && coding.weight(asked) >= plain)
                .filter(ContentCoding::isAvailable)
                .max(Comparator.comparingDouble((ContentCoding coding) -> coding.weight(asked))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }

    /// Whether there is a form that the client takes: plain ones too may be excluded.
    public static boolean isAcceptable(HttpServerRequest request) {
        var choice = CHOICE.of(request.headers());
        return !choice.excludesPlain() || choice.best() != null;
    }

    /// Ends the response with the form that the client likes best.
    ///
    /// @param packed none, or all that may be accepted
    /// @return done when it has gone out
    public static Future<Void> send(HttpServerRequest request, Buffer plain, Map<ContentCoding, Buffer> packed) {
        var choice = CHOICE.of(request.headers());
        var coding = choice.best();
        var response = request.response();
        if (coding == null || packed.isEmpty() && !choice.excludesPlain()) {
            return end(request, plain);
        }
        var form = packed.get(coding);
        response.putHeader(HttpHeaders.CONTENT_ENCODING, coding.token);
        return end(request, form == null ? coding.pack(plain.getBytes()) : form);
    }

    /// Who asks by HEAD is told how long the body is, and gets none.
    private static Future<Void> end(HttpServerRequest request, Buffer body) {
        var response = request.response();
        return request.method().equals(HttpMethod.HEAD)
                ? response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                        .end()
                : response.end(body);
    }

    private double weight(List<Preference> asked) {
        return weight(asked, token, 0);
    }

    /// @param unsaid where the list names neither it nor all
    private static double weight(List<Preference> asked, String token, double unsaid) {
        return weightOf(asked, token).orElseGet(() -> weightOf(asked, "*").orElse(unsaid));
    }

    private static Optional<Double> weightOf(List<Preference> asked, String token) {
        return asked.stream()
                .filter(item -> item.weight() >= 0)
                .filter(item -> item.value().equals(token) || item.value().equals("x-" + token))
                .map(Preference::weight)
                .max(Comparator.naturalOrder());
    }

    /// In each coding that there is.
    static Map<ContentCoding, Buffer> packAll(byte[] bytes) {
        return Arrays.stream(values())
                .filter(ContentCoding::isAvailable)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), coding -> coding.pack(bytes)));
    }

    public Buffer pack(byte[] bytes) {
        try {
            return Buffer.buffer(encode(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract byte[] encode(byte[] bytes) throws IOException;

    abstract boolean isAvailable();
}
