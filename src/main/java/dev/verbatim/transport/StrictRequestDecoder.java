package dev.verbatim.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes requests of HTTP/1 out of bytes, each head and each body within the time for it. What is no request,
/// or comes too late, goes on as one that failed, so that it is refused in its turn ([InvalidRequests]); no
/// byte after it is looked at, else it might be run as a request that nobody meant.
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    /// Bytes of empty lines before a request, which some clients send after a body (RFC 9112, section 2.2).
    private static final int MAX_BLANK = 4;

    private final ConnectionRules rules;
    private @Nullable ReadTimeout arrival;
    private int blank;
    private boolean begun;
    private boolean inHead;
    private boolean refused;

    StrictRequestDecoder(ConnectionRules rules) {
        super(rules.decoding());
        this.rules = rules;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        arrival = new ReadTimeout(context.executor(), rules.arrival(), () -> refuse(context));
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        if (refused) {
            in.skipBytes(in.readableBytes());
            return;
        }
        if (!begun && !begins(in)) {
            return;
        }
        int known = out.size();
        super.decode(context, in, out);
        for (int i = known; i < out.size(); i++) {
            look(out.get(i));
        }
    }

    private boolean begins(ByteBuf in) {
        while (blank < MAX_BLANK && in.isReadable() && isLineBreak(in.getByte(in.readerIndex()))) {
            in.skipBytes(1);
            blank++;
        }
        if (in.isReadable()) {
            begun = true;
            inHead = true;
            arrival().begin();
        }
        return begun;
    }

    private static boolean isLineBreak(byte letter) {
        return letter == '\r' || letter == '\n';
    }

    private void look(Object decoded) {
        if (decoded instanceof HttpRequest request) {
            inHead = false;
            check(request);
            arrival().begin();
            refused = !request.decoderResult().isSuccess();
        } else if (decoded instanceof HttpContent content) {
            refused |= !content.decoderResult().isSuccess();
        }
        if (refused) {
            arrival().end();
        } else if (decoded instanceof LastHttpContent) {
            begun = false;
            blank = 0;
            arrival().end();
        }
    }

    private static void check(HttpRequest request) {
        if (request.decoderResult().isSuccess()) {
            try {
                RequestHead.check(request);
            } catch (BadRequest e) {
                request.setDecoderResult(DecoderResult.failure(e));
            }
        }
    }

    /// RFC 9112, section 6.1: this is how requests are smuggled past a proxy.
    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("both lengths");
    }

    private void refuse(ChannelHandlerContext context) {
        refused = true;
        if (inHead) {
            var late = createInvalidMessage();
            late.setDecoderResult(DecoderResult.failure(BadRequest.tooSlow()));
            context.fireChannelRead(late);
            context.fireChannelReadComplete();
        } else {
            context.fireExceptionCaught(BadRequest.tooSlow());
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        super.channelReadComplete(context);
        arrival().watch();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        refused = true;
        arrival().end();
        super.channelInactive(context);
    }

    private ReadTimeout arrival() {
        return Objects.requireNonNull(arrival);
    }
}
