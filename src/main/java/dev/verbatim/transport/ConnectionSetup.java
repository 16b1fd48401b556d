package dev.verbatim.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Puts the guard of its protocol into a new connection, just before the first byte comes to Vert.x's
/// decoder. Until it is known which one that is, behind TLS and the PROXY protocol, this waits at the end of
/// the pipeline, as long as a request may take to arrive.
public final class ConnectionSetup extends ChannelInboundHandlerAdapter {

    private final ConnectionRules rules;
    private @Nullable ScheduledFuture<?> deadline;

    ConnectionSetup(ConnectionRules rules) {
        this.rules = rules;
    }

    /// Whether anything has arrived on a connection so far, and it was HTTP/1.
    public static boolean hasHeardHttp1(Channel channel) {
        return channel.pipeline().get(StrictRequestDecoder.class) != null;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var pipeline = context.pipeline();
        var decoder = pipeline.context(HttpRequestDecoder.class);
        var http2 = pipeline.get(Http2ConnectionHandler.class);
        if (decoder != null) {
            pipeline.replace(decoder.name(), decoder.name(), new StrictRequestDecoder(rules));
            InvalidRequests.answerOn(pipeline);
            pipeline.remove(this);
        } else if (http2 == null) {
            waitAtTheEnd(context);
        } else if (rules.http2()) {
            pipeline.replace(this, null, new Http2Guard(http2, rules));
        } else {
            ReferenceCountUtil.release(message);
            context.close();
            return;
        }
        context.fireChannelRead(message);
    }

    private void waitAtTheEnd(ChannelHandlerContext context) {
        var waiting = new ConnectionSetup(rules);
        waiting.deadline = deadline == null ? closeLater(context) : deadline;
        deadline = null;
        context.pipeline().remove(this).addLast(waiting);
    }

    private ScheduledFuture<?> closeLater(ChannelHandlerContext context) {
        Runnable close = context.channel()::close;
        return context.executor().schedule(close, rules.arrival().toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }
}
