package dev.verbatim.http;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.quarkus.netty.BossEventLoopGroup;
import io.quarkus.netty.MainEventLoopGroup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/// The end of all connections when the server stops. First nobody can connect any more; then each connection
/// is closed when what came in on it is answered, the last answer saying so, and where nothing comes, after a
/// while.
@Singleton
class Drain {

    private static final Logger LOG = Logger.getLogger(Drain.class);

    /// Who asks one thing after the other asks within this time, and is told that the connection ends.
    private static final Duration IDLE = Duration.ofSeconds(1);
    /// What has begun to arrive may take this long; with the longest operation it fits into the time for all.
    private static final Duration ARRIVAL = Duration.ofSeconds(5);

    private static final Duration PACE = Duration.ofMillis(50);
    /// For the last refusals to go out.
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final EventLoopGroup acceptors;
    private final EventLoopGroup loops;
    private final ConnectionTracking tracking;

    Drain(
            @BossEventLoopGroup EventLoopGroup acceptors,
            @MainEventLoopGroup EventLoopGroup loops,
            ConnectionTracking tracking) {
        this.acceptors = acceptors;
        this.loops = loops;
        this.tracking = tracking;
    }

    /// Comes back when no connection is left, or the time is up. What is not answered by then is refused.
    void run(Duration grace) throws InterruptedException {
        var listeners = channels(acceptors);
        for (var listener : listeners) {
            listener.close().sync();
        }
        tracking.drain();
        var open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        channels(loops).stream()
                .filter(channel -> listeners.contains(channel.parent()))
                .forEach(open::add);
        open.forEach(channel -> channel.eventLoop().execute(() -> begin(channel, grace)));
        for (long begun = System.nanoTime(), passed = 0;
                passed < grace.toNanos() && !closed(open, PACE);
                passed = System.nanoTime() - begun) {
            boolean idle = passed > IDLE.toNanos();
            boolean late = passed > ARRIVAL.toNanos();
            open.forEach(channel -> channel.eventLoop().execute(() -> look(channel, idle, late, false)));
        }
        if (!open.isEmpty()) {
            LOG.warnf("Stopped with %s connections whose requests took too long", open.size());
            open.forEach(channel -> channel.eventLoop().execute(() -> look(channel, true, true, true)));
            closed(open, FAREWELL);
        }
    }

    private static boolean closed(ChannelGroup channels, Duration patience) throws InterruptedException {
        return channels.newCloseFuture().await(patience.toMillis());
    }

    private static List<Channel> channels(EventLoopGroup loops) {
        var channels = new ArrayList<Channel>();
        loops.forEach(loop -> loop.submit(() -> ((SingleThreadEventLoop) loop)
                        .registeredChannelsIterator()
                        .forEachRemaining(channels::add))
                .syncUninterruptibly());
        return channels;
    }

    private static void begin(Channel channel, Duration grace) {
        LingeringClose.on(channel);
        var http2 = channel.pipeline().get(Http2ConnectionHandler.class);
        if (http2 != null) {
            // tells the client, and closes when the last stream ends
            http2.gracefulShutdownTimeoutMillis(grace.toMillis());
            channel.close();
        }
    }

    private void look(Channel channel, boolean idle, boolean late, boolean over) {
        var pipeline = channel.pipeline();
        if (pipeline.get(Http2ConnectionHandler.class) != null) {
            return;
        }
        var tracked = tracking.of(channel);
        if (tracked != null) {
            tracked.drain(idle, late, over);
        } else if (idle) {
            channel.close();
        }
    }
}
