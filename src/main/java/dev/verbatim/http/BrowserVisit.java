package dev.verbatim.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/// Somebody who opens the address of the API in a browser, and wants a page: they are sent to the console,
/// which takes up what they were about to ask.
final class BrowserVisit {

    private static final String CONSOLE = "/console";

    private BrowserVisit() {}

    static boolean isOne(HttpServerRequest request) {
        return RequestPreconditions.isReading(request) && Media.prefersPage(request.headers());
    }

    static void answer(HttpServerRequest request) {
        var query = request.query();
        request.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, query == null || query.isEmpty() ? CONSOLE : CONSOLE + '?' + query)
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .putHeader(HttpHeaders.CONTENT_LENGTH, "0")
                .end();
    }
}
