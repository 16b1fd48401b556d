package dev.verbatim.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.net.impl.VertxHandler;

/// Answers what [StrictRequestDecoder] has refused, when all that came before it on the connection is
/// answered. Vert.x closes the connection after that.
final class InvalidRequests extends ChannelInboundHandlerAdapter {

    private InvalidRequests() {}

    /// Where Vert.x has not settled yet, with the first request.
    static void answerOn(ChannelPipeline pipeline) {
        if (!install(pipeline)) {
            pipeline.addLast(new InvalidRequests());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (install(context.pipeline())) {
            context.pipeline().remove(this);
        }
        context.fireChannelRead(message);
    }

    private static boolean install(ChannelPipeline pipeline) {
        var handler = pipeline.get(VertxHandler.class);
        if (handler != null && handler.getConnection() instanceof Http1xServerConnection connection) {
            connection.invalidRequestHandler(InvalidRequests::answer);
            return true;
        }
        return false;
    }

    private static void answer(HttpServerRequest request) {
        BadRequest.of(request.decoderResult().cause()).refusal().answerLast(request.response());
    }
}
