package dev.verbatim.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/// A file as browsers get it. It is packed once, since GraphiQL has three megabytes.
///
/// @param tag changes with the content, so that browsers need not load again what they have
record StaticFile(String type, Freshness freshness, String tag, Buffer plain, Buffer packed) {

    enum Freshness {
        /// Browsers ask each time whether it has changed.
        REVALIDATED("no-cache"),
        /// The path changes with the content.
        IMMUTABLE("public, max-age=31536000, immutable");

        private final String cacheControl;

        Freshness(String cacheControl) {
            this.cacheControl = cacheControl;
        }
    }

    static StaticFile of(String name, Buffer content, Freshness freshness) {
        return new StaticFile(type(name), freshness, tag(content), content, pack(content));
    }

    void send(RoutingContext http) {
        var response = http.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, freshness.cacheControl)
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (tag.equals(http.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, type);
        var accepted = http.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && accepted.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(packed);
            return;
        }
        response.end(plain);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "json" -> "application/json; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "text/plain; charset=utf-8";
        };
    }

    private static String tag(Buffer content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes());
            // Weak, since both forms of the file carry it.
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Buffer pack(Buffer content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(packed.toByteArray());
    }
}
