package dev.verbatim.endpoint;

import dev.verbatim.engine.LimitsConfig;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.quarkus.netty.MainEventLoopGroup;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Ends the connections of clients whose headers drip in. For Vert.x each byte is a sign of life, and there is no
/// request yet that [Arrival] could look after; so this looks at the connections themselves from time to time.
@Singleton
class Heads {

    private final Vertx vertx;
    private final EventLoopGroup loops;
    private final Duration patience;
    private long timer;

    Heads(Vertx vertx, @MainEventLoopGroup EventLoopGroup loops, LimitsConfig config) {
        this.vertx = vertx;
        this.loops = loops;
        this.patience = config.arrival();
    }

    void begin(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(
                Math.max(1, patience.toMillis() / 2),
                _ -> loops.forEach(loop -> loop.execute(() -> look((SingleThreadEventLoop) loop))));
    }

    @PreDestroy
    void end() {
        vertx.cancelTimer(timer);
    }

    private void look(SingleThreadEventLoop loop) {
        loop.registeredChannelsIterator().forEachRemaining(channel -> {
            var decoder = channel.pipeline().context(HttpRequestDecoder.class);
            var head = channel.pipeline().get(Head.class);
            if (decoder != null && head == null) {
                channel.pipeline().addAfter(decoder.name(), null, new Head());
            } else if (decoder != null && head.hasTaken(patience)) {
                loop.execute(() -> refuse(channel));
            }
        });
    }

    private static void refuse(Channel channel) {
        var reply = Reply.tooSlow();
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.REQUEST_TIMEOUT,
                Unpooled.wrappedBuffer(reply.plain().getBytes()));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Media.JSON.contentType)
                .set(HttpHeaderNames.CONTENT_LENGTH, reply.plain().length())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        channel.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    /// Stands behind the decoder: where bytes came that it made nothing of, a head has begun and is not complete.
    private static final class Head extends ChannelInboundHandlerAdapter {

        private boolean decoded;
        private @Nullable Long begun;

        boolean hasTaken(Duration time) {
            return begun != null && System.nanoTime() - begun > time.toNanos();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            decoded = true;
            begun = null;
            context.fireChannelRead(message);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            if (!decoded && begun == null) {
                begun = System.nanoTime();
            }
            decoded = false;
            context.fireChannelReadComplete();
        }
    }
}
