package dev.verbatim.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where pages of other sites may ask, Quarkus tells each of them so by its name. So every answer is one for
/// that site alone, refusals included: a cache must not give it to another site's page, which would not be
/// let see it.
@Singleton
class CrossOrigin {

    private static final String ORIGIN = "Origin";

    private final boolean isOn;

    CrossOrigin(@ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean isOn) {
        this.isOn = isOn;
    }

    void open(@Observes Router router) {
        if (isOn) {
            router.route().order(Integer.MIN_VALUE).handler(CrossOrigin::vary);
        }
    }

    private static void vary(RoutingContext http) {
        http.addHeadersEndHandler(_ -> addOrigin(http.response()));
        http.next();
    }

    private static void addOrigin(HttpServerResponse response) {
        var known = response.headers().get(HttpHeaders.VARY);
        response.putHeader(HttpHeaders.VARY, known == null ? ORIGIN : known + ", " + ORIGIN);
    }
}
