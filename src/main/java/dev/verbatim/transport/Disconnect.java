package dev.verbatim.transport;

import io.netty.handler.codec.http2.Http2Exception;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.nio.channels.ClosedChannelException;

/// Whether a request has failed with its connection or stream. Then there is nobody to answer: with HTTP/2
/// each answer would fail in its turn, and all other streams of the connection with it.
public final class Disconnect {

    private Disconnect() {}

    public static boolean isWhyItFailed(RoutingContext http) {
        return switch (http.failure()) {
            case HttpClosedException _ -> true;
            case StreamResetException _ -> true;
            case Http2Exception _ -> true;
            case ClosedChannelException _ -> true;
            case null, default ->
                http.response().closed()
                        || !((ConnectionBase) http.request().connection())
                                .channel()
                                .isActive();
        };
    }
}
