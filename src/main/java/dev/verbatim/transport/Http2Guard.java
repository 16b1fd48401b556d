package dev.verbatim.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Bounds a connection of HTTP/2: its streams at once, whether or not the client acknowledges that; the time
/// for each frame, head and body; and how long it may be kept busy without asking anything, by pings or
/// settings.
final class Http2Guard extends ChannelInboundHandlerAdapter {

    private static final int LOOKS = 4;

    private final Http2ConnectionHandler http2;
    private final long patience;
    private final long idle;
    private final Http2Frames frames = new Http2Frames();
    private final Http2Connection.PropertyKey opened;
    private @Nullable ScheduledFuture<?> looks;

    private boolean incomplete;
    private long incompleteSince;
    private long asked = System.nanoTime();
    private long read = asked;
    /// Since when bytes have come again and again.
    private long busySince = asked;

    Http2Guard(Http2ConnectionHandler http2, ConnectionRules rules) {
        this.http2 = http2;
        this.patience = rules.arrival().toNanos();
        this.idle = rules.idle().toNanos();
        var connection = http2.connection();
        connection.remote().maxActiveStreams(rules.streams());
        this.opened = connection.newKey();
        connection.addListener(new Http2ConnectionAdapter() {
            @Override
            public void onStreamActive(Http2Stream stream) {
                long now = System.nanoTime();
                stream.setProperty(opened, now);
                asked = now;
                busySince = now;
            }
        });
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        looks = context.executor()
                .scheduleWithFixedDelay(() -> look(context), patience, patience / LOOKS, TimeUnit.NANOSECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            frames.look(bytes);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        long now = System.nanoTime();
        if (frames.isIncomplete() && !incomplete) {
            incompleteSince = now;
        }
        incomplete = frames.isIncomplete();
        if (isAsked()) {
            asked = now;
        }
        if (isAsked() || now - read > patience / 2) {
            busySince = now;
        }
        read = now;
        context.fireChannelReadComplete();
    }

    private boolean isAsked() {
        return http2.connection().numActiveStreams() > 0;
    }

    private void look(ChannelHandlerContext context) {
        long now = System.nanoTime();
        boolean late = incomplete && now - incompleteSince > patience || isBodyLate(now);
        boolean idling = !isAsked() && (read - busySince > patience || now - asked > idle);
        if (late || idling) {
            close(context);
        }
    }

    private boolean isBodyLate(long now) {
        try {
            return http2.connection()
                            .forEachActiveStream(stream -> !stream.state().remoteSideOpen()
                                    || !(stream.getProperty(opened) instanceof Long begun)
                                    || now - begun <= patience)
                    != null;
        } catch (Http2Exception e) {
            return true;
        }
    }

    /// At once: the client has had its time.
    private void close(ChannelHandlerContext context) {
        var last = http2.connection().remote().lastStreamCreated();
        var writer = context.pipeline().context(http2);
        http2.encoder()
                .writeGoAway(
                        writer, last, Http2Error.ENHANCE_YOUR_CALM.code(), Unpooled.EMPTY_BUFFER, writer.newPromise());
        http2.flush(writer);
        context.close();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (looks != null) {
            looks.cancel(false);
        }
    }
}
