package dev.verbatim.http;

import dev.verbatim.transport.ConnectionSetup;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Has each connection of HTTP/1 know what is under way on it, from its first request on.
@Singleton
class ConnectionTracking {

    private volatile boolean draining;

    void open(@Observes Router router) {
        track(router);
    }

    void openManagement(@Observes ManagementInterface management) {
        track(management.router());
    }

    private void track(Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::begin);
    }

    private void begin(RoutingContext http) {
        var channel = ((ConnectionBase) http.request().connection()).channel();
        if (channel.pipeline().get(TrackedConnection.class) == null
                && channel.pipeline().get(HttpRequestDecoder.class) != null) {
            TrackedConnection.on(channel, () -> draining).asked();
        }
        http.next();
    }

    /// From now on each connection ends with the last answer that is under way on it.
    void drain() {
        draining = true;
    }

    /// Null where nothing has arrived yet.
    @Nullable
    TrackedConnection of(Channel channel) {
        var known = channel.pipeline().get(TrackedConnection.class);
        if (known != null || !ConnectionSetup.hasHeardHttp1(channel)) {
            return known;
        }
        var tracked = TrackedConnection.on(channel, () -> draining);
        tracked.begun();
        return tracked;
    }
}
