package dev.verbatim.console;

import dev.verbatim.coding.AnswerBody;
import dev.verbatim.coding.ContentCoding;
import dev.verbatim.coding.EntityTag;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/// A file as browsers get it. It is packed once, since GraphiQL has three megabytes.
record StaticFile(String type, Freshness freshness, AnswerBody body) {

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

    static StaticFile of(String name, byte[] content, Freshness freshness) {
        return new StaticFile(type(name), freshness, AnswerBody.of(content));
    }

    void send(RoutingContext http) {
        var response = http.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, freshness.cacheControl)
                .putHeader(HttpHeaders.ETAG, body.tag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (EntityTag.isKnown(http.request(), body.tag())) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, type);
        ContentCoding.send(http.request(), body.plain(), body.packed());
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
}
