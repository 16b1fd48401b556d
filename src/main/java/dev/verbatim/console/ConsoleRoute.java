package dev.verbatim.console;

import dev.verbatim.access.ApiKeys;
import dev.verbatim.coding.ContentCoding;
import dev.verbatim.transport.Refusal;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/// `GET /console`: the page, its files, and what it needs to know of this server.
@Singleton
class ConsoleRoute {

    /// Before Quarkus' own routes.
    private static final int FIRST = -100;

    private static final String METHODS = "GET, HEAD";

    /// No script but our files. Styles written into the page stay allowed: CodeMirror and the menus place
    /// themselves by them. The fonts and icons of GraphiQL are data within its style sheet.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private final ApiKeys keys;
    private final Files files;

    ConsoleRoute(ApiKeys keys, Files files) {
        this.keys = keys;
        this.files = files;
    }

    void open(@Observes Router router) {
        // Blocking, since the first request for a file reads and packs it.
        router.route("/console").order(FIRST).blockingHandler(this::answer, false);
        router.route("/console/*").order(FIRST).blockingHandler(this::answer, false);
        router.route("/").order(FIRST).handler(ConsoleRoute::lead);
        // The page in GraphiQL's jar, which Quarkus would serve: it writes headers, keys among them, into its address.
        router.route("/graphql-ui/*").order(FIRST).handler(http -> Refusal.nothingHere()
                .answer(http.response()));
    }

    private static void lead(RoutingContext http) {
        http.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, "/console")
                .putHeader(HttpHeaders.CONTENT_LENGTH, "0")
                .end();
    }

    private void answer(RoutingContext http) {
        var response = guard(http.response());
        var method = http.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            Refusal.notAllowed(METHODS).answer(response.putHeader(HttpHeaders.ALLOW, METHODS));
            return;
        }
        var path = http.normalizedPath();
        if (path.equals("/console/settings.json")) {
            tellSettings(http);
            return;
        }
        files.at(path).ifPresentOrElse(file -> file.send(http), () -> Refusal.nothingHere()
                .answer(response));
    }

    private static HttpServerResponse guard(HttpServerResponse response) {
        return response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private void tellSettings(RoutingContext http) {
        var settings = new JsonObject();
        keys.devKey().filter(key -> OwnMachine.asks(http.request())).ifPresent(key -> settings.put("key", key));
        http.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
        ContentCoding.send(http.request(), settings.toBuffer(), Map.of());
    }
}
