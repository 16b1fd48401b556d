package dev.verbatim.http;

import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.transport.Refusal;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A connection of HTTP/1 that knows what is under way on it, so that it can end between two requests and not
/// within one. Pipelined requests that were read are answered too; what is read after the last answer is
/// dropped, never run.
final class TrackedConnection extends ChannelDuplexHandler {

    /// As Vert.x calls its own, which is to hear of nothing before this does.
    private static final String LAST = "handler";

    private static final Refusal STOPPING =
            new Refusal(503, ErrorCode.UNAVAILABLE, "This server is stopping; try again.");

    private final BooleanSupplier draining;
    private @Nullable ChannelHandlerContext self;
    private int unanswered;
    /// The last of the unanswered is not here as a whole.
    private boolean arriving;
    /// Bytes have come that make no head yet.
    private boolean begun;

    private boolean decoded;
    private boolean answering;
    private boolean left;

    private TrackedConnection(BooleanSupplier draining) {
        this.draining = draining;
    }

    /// On the channel's event loop.
    static TrackedConnection on(Channel channel, BooleanSupplier draining) {
        var tracked = new TrackedConnection(draining);
        if (channel.pipeline().get(LAST) == null) {
            channel.pipeline().addLast(tracked);
        } else {
            channel.pipeline().addBefore(LAST, null, tracked);
        }
        return tracked;
    }

    /// A head has passed already.
    void asked() {
        unanswered = 1;
        arriving = true;
        decoded = true;
    }

    /// Some of a head is here.
    void begun() {
        begun = true;
    }

    /// Ends the connection where nothing is under way on it.
    ///
    /// @param idle whether enough was waited for a next request
    /// @param late whether enough was waited for what has begun to arrive
    /// @param over whether enough was waited for all
    void drain(boolean idle, boolean late, boolean over) {
        if (left || answering) {
            return;
        }
        if (unanswered == 0 && !begun) {
            if (idle) {
                leave();
            }
        } else if (over || late && unanswered <= 1 && (begun || arriving)) {
            refuse();
        }
    }

    /// Answers past Vert.x, and ends the connection.
    private void refuse() {
        left = true;
        Objects.requireNonNull(self).writeAndFlush(STOPPING.last()).addListener(_ -> leave());
    }

    private void leave() {
        left = true;
        var channel = Objects.requireNonNull(self).channel();
        LingeringClose.on(channel);
        channel.close();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        self = context;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (left) {
            ReferenceCountUtil.release(message);
            return;
        }
        decoded = true;
        begun = false;
        if (message instanceof HttpRequest) {
            unanswered++;
            arriving = true;
        }
        if (message instanceof LastHttpContent) {
            arriving = false;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        begun |= !decoded;
        decoded = false;
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (left) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        boolean last = draining.getAsBoolean() && unanswered <= 1;
        if (message instanceof HttpResponse response && isFinal(response)) {
            answering = true;
            if (last) {
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        }
        if (message instanceof LastHttpContent && answering) {
            answering = false;
            unanswered = Math.max(0, unanswered - 1);
            if (last) {
                left = true;
                context.write(message, promise.unvoid()).addListener(_ -> leave());
                return;
            }
        }
        context.write(message, promise);
    }

    /// Not one that only says that more will come.
    private static boolean isFinal(HttpResponse response) {
        return response.status().codeClass() != HttpStatusClass.INFORMATIONAL;
    }
}
