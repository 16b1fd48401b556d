package dev.verbatim.http;

import dev.verbatim.cache.CacheConfig;
import dev.verbatim.cache.CachedAnswer;
import dev.verbatim.coding.ContentCoding;
import dev.verbatim.coding.EntityTag;
import dev.verbatim.operation.OperationAnswer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;

/// Writes replies, with what browsers and CDNs need to know of them.
@Singleton
class Sending {

    private static final String VARY = "Accept, Accept-Encoding, Authorization, X-Edition";
    /// Longer lists name the tables only: servers take headers of eight kilobytes.
    private static final int MAX_TAGS = 100;

    private final PendingAnswers pending;
    private final String sharedCaching;
    private final boolean tagHeaders;

    Sending(CacheConfig config, PendingAnswers pending) {
        this.pending = pending;
        sharedCaching = "public, max-age=%s, stale-while-revalidate=%s"
                .formatted(
                        config.maxAge().toSeconds(),
                        config.staleWhileRevalidate().toSeconds());
        tagHeaders = config.tagHeaders();
    }

    void send(HttpServerRequest request, Media media, Reply reply) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        int size = reply.plain().length();
        if (!pending.haveRoomFor(size)) {
            send(request, media, Reply.to(OperationAnswer.busy(), media));
            return;
        }
        response.setStatusCode(reply.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, media.contentType)
                .putHeader(HttpHeaders.VARY, VARY)
                .putHeader("X-Content-Type-Options", "nosniff");
        if (reply.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (reply.allow() != null) {
            response.putHeader(HttpHeaders.ALLOW, reply.allow());
        }
        var shared = reply.shared();
        if (shared == null) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        } else if (isKnown(request, response, shared)) {
            response.setStatusCode(304).end();
            return;
        }
        pending.add(size, ContentCoding.send(request, reply.plain(), reply.packed()));
    }

    private boolean isKnown(HttpServerRequest request, HttpServerResponse response, CachedAnswer shared) {
        var tag = shared.body().tag();
        response.putHeader(HttpHeaders.CACHE_CONTROL, sharedCaching).putHeader(HttpHeaders.ETAG, tag);
        if (tagHeaders) {
            var tags = shared.tags().stream()
                    .filter(name -> shared.tags().size() <= MAX_TAGS || name instanceof String)
                    .map(Object::toString)
                    .sorted()
                    .toList();
            response.putHeader("Cache-Tag", String.join(",", tags)).putHeader("Surrogate-Key", String.join(" ", tags));
        }
        return EntityTag.isKnown(request, tag);
    }
}
