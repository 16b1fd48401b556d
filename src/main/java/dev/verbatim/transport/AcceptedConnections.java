package dev.verbatim.transport;

import dev.verbatim.engine.cost.LimitsConfig;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.quarkus.netty.BossEventLoopGroup;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Sets up each connection that is accepted, on every port that Vert.x listens on, before anything is read of
/// it.
@Singleton
class AcceptedConnections {

    private static final String DOOR = "verbatim-door";
    /// The management port opens a moment after the other, and nothing tells when.
    private static final long PACE_MILLIS = 1_000;

    private final Vertx vertx;
    private final EventLoopGroup acceptors;
    private final Door door;
    private long timer;

    AcceptedConnections(
            Vertx vertx,
            @BossEventLoopGroup EventLoopGroup acceptors,
            LimitsConfig limits,
            @ConfigProperty(name = "quarkus.http.limits.max-initial-line-length") int lineLength,
            @ConfigProperty(name = "quarkus.http.limits.max-header-size") MemorySize headerSize,
            @ConfigProperty(name = "quarkus.http.limits.max-concurrent-streams") int streams,
            @ConfigProperty(name = "quarkus.http.idle-timeout") Duration idle,
            @ConfigProperty(name = "quarkus.http.http2") boolean http2) {
        this.vertx = vertx;
        this.acceptors = acceptors;
        var decoding = new HttpServerOptions()
                .setMaxInitialLineLength(lineLength)
                .setMaxHeaderSize(Math.toIntExact(headerSize.asLongValue()));
        this.door = new Door(new ConnectionRules(decoding, limits.arrival(), idle, http2, streams));
    }

    void begin(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(0, PACE_MILLIS, _ -> onListeners(this::open));
    }

    void begin(@ObservesAsync HttpServerStart event) {
        onListeners(this::open);
    }

    /// In dev mode the listeners outlive the application.
    @PreDestroy
    void end() {
        vertx.cancelTimer(timer);
        onListeners(listener -> {
            if (listener.pipeline().get(DOOR) != null) {
                listener.pipeline().remove(DOOR);
            }
        });
    }

    private void open(Channel listener) {
        if (listener.pipeline().get(DOOR) == null) {
            listener.pipeline().addFirst(DOOR, door);
        }
    }

    private void onListeners(Consumer<Channel> action) {
        if (acceptors.isShuttingDown()) {
            return;
        }
        acceptors.forEach(loop -> loop.execute(() -> ((SingleThreadEventLoop) loop)
                .registeredChannelsIterator()
                .forEachRemaining(channel -> {
                    if (channel instanceof ServerChannel) {
                        action.accept(channel);
                    }
                })));
    }

    /// Hears of each connection before it has a pipeline.
    @Sharable
    private static final class Door extends ChannelInboundHandlerAdapter {

        private final ConnectionRules rules;

        Door(ConnectionRules rules) {
            this.rules = rules;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            ((Channel) accepted).pipeline().addLast(new ConnectionSetup(rules));
            context.fireChannelRead(accepted);
        }
    }
}
