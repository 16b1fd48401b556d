package dev.verbatim.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/// Closes a connection in two steps (RFC 9112, section 9.6): nothing more is sent, and only when the client
/// has closed too, or after a second, nothing more is received. Closed at once, the connection would be reset
/// by whatever the client is still sending, and the answer that is on its way to it would be lost. Nothing of
/// what comes in meanwhile is looked at.
final class LingeringClose extends ChannelDuplexHandler {

    private static final int PATIENCE_SECONDS = 1;

    private boolean closing;

    private LingeringClose() {}

    /// On the channel's event loop; however the channel is closed from then on.
    static void on(Channel channel) {
        if (channel.pipeline().get(LingeringClose.class) == null) {
            channel.pipeline().addFirst(new LingeringClose());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (closing) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (closing || !(context.channel() instanceof DuplexChannel channel)) {
            context.close(promise);
            return;
        }
        closing = true;
        // else the client's own end would not be noticed where a request was held back
        channel.config().setAutoRead(true);
        context.writeAndFlush(Unpooled.EMPTY_BUFFER)
                .addListener(_ -> channel.shutdownOutput().addListener((ChannelFutureListener) shut -> {
                    if (shut.isSuccess()) {
                        context.executor().schedule(() -> context.close(promise), PATIENCE_SECONDS, TimeUnit.SECONDS);
                    } else {
                        context.close(promise);
                    }
                }));
    }
}
