package dev.verbatim.endpoint;

import dev.verbatim.engine.LimitsConfig;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;

/// Ends the connection of a client whose request drips in, so that slow clients cannot gather. Answering sooner than
/// the body is there does not let it drip on.
@Singleton
class Arrival {

    private static final String TIMER = "arrival";

    private final Vertx vertx;
    private final long patience;

    Arrival(Vertx vertx, LimitsConfig config) {
        this.vertx = vertx;
        this.patience = config.arrival().toMillis();
    }

    /// @param late answers, unless that has been done
    void begin(RoutingContext http, Runnable late) {
        var request = http.request();
        http.put(TIMER, vertx.setTimer(patience, _ -> {
            if (!request.isEnded()) {
                late.run();
                request.connection().close();
            }
        }));
    }

    /// To be told when the request is answered or its body has arrived.
    void end(RoutingContext http) {
        long timer = Objects.requireNonNull(http.<Long>get(TIMER));
        if (http.request().isEnded()) {
            vertx.cancelTimer(timer);
        } else {
            http.request().endHandler(_ -> vertx.cancelTimer(timer));
        }
    }
}
