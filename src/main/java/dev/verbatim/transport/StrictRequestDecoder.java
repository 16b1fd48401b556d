package dev.verbatim.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes requests of HTTP/1 out of bytes, each head and each body within the time for it. What is no request,
/// or comes too late, goes on as one that failed, so that it is refused in its turn ([InvalidRequests]); no
/// byte after it is looked at, else it might be run as a request that nobody meant.
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    /// Empty lines before a request, which some clients send after a body (RFC 9112, section 2.2).
    private static final int MAX_BLANK = 2;

    private final ConnectionRules rules;
    private final Arriving arriving = new Arriving();
    private @Nullable ReadTimeout arrival;
    private int blank;
    private boolean begun;
    private boolean inHead;
    private boolean lineRead;
    private boolean refused;
    private @Nullable BadRequest broken;

    StrictRequestDecoder(ConnectionRules rules) {
        super(rules.decoding());
        this.rules = rules;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        arrival = new ReadTimeout(context.executor(), rules.arrival(), () -> refuse(context, BadRequest.tooSlow()));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        try {
            if (!refused && message instanceof ByteBuf bytes) {
                arriving.take(bytes);
            }
        } catch (BadRequest tooMuch) {
            ReferenceCountUtil.release(message);
            refuse(context, tooMuch);
            return;
        }
        super.channelRead(context, message);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        if (refused) {
            in.skipBytes(in.readableBytes());
            return;
        }
        boolean first = !begun;
        if (first && !begins(in)) {
            return;
        }
        int at = out.size();
        if (inHead && (isFolded(in) || first && isLineBreak(in))) {
            in.skipBytes(in.readableBytes());
            out.add(failed(BadRequest.badInput("No line of a head may begin with a space or a line break.")));
        } else if (inHead && !lineRead && !isRequestLine(in)) {
            in.skipBytes(in.readableBytes());
            out.add(failed(BadRequest.badInput(
                    "The first line must be a method, an address and a version, one space apart.")));
        } else {
            super.decode(context, in, out);
        }
        for (; at < out.size() && broken == null; at++) {
            look(out.get(at));
        }
        if (broken != null) {
            out.clear();
        }
    }

    /// Passes over empty lines.
    private boolean begins(ByteBuf in) {
        while (blank < MAX_BLANK
                && startsWith(in, '\r')
                && in.readableBytes() > 1
                && in.getByte(in.readerIndex() + 1) == '\n') {
            in.skipBytes(2);
            blank++;
        }
        if (in.readableBytes() > 1 || in.isReadable() && !startsWith(in, '\r')) {
            begun = true;
            inHead = true;
            lineRead = false;
            arrival().begin();
        }
        return begun;
    }

    /// Whether a header goes on in the next line, which RFC 9112, section 5.2, lets us refuse: whoever stands before us
    /// may see two. Netty takes whole lines of a head, so that each time this begins with one.
    private boolean isFolded(ByteBuf in) {
        if (startsWith(in, ' ') || startsWith(in, '\t')) {
            return true;
        }
        int at = in.readerIndex();
        while ((at = in.indexOf(at, in.writerIndex(), (byte) '\n') + 1) > 0 && at < in.writerIndex()) {
            byte next = in.getByte(at);
            if (next == ' ' || next == '\t') {
                return true;
            }
            if (next == '\r' || next == '\n') {
                return false;
            }
        }
        return false;
    }

    /// Whether the first line, once it is there, is parted by single spaces: Netty takes whatever RFC 9112,
    /// section 3, lets it take, and whoever stands before us may read that otherwise.
    private boolean isRequestLine(ByteBuf in) {
        int end = in.indexOf(in.readerIndex(), in.writerIndex(), (byte) '\n');
        if (end < 0) {
            return true;
        }
        lineRead = true;
        int spaces = 0;
        for (int at = in.readerIndex(); at < end; at++) {
            byte letter = in.getByte(at);
            if (letter == ' ') {
                spaces++;
                if (in.getByte(at + 1) == ' ') {
                    return false;
                }
            } else if (letter == '\t' || letter == 0x0b || letter == '\f' || letter == '\r' && at != end - 1) {
                return false;
            }
        }
        return spaces == 2;
    }

    private static boolean isLineBreak(ByteBuf in) {
        return startsWith(in, '\r') || startsWith(in, '\n');
    }

    private static boolean startsWith(ByteBuf in, char letter) {
        return in.isReadable() && in.getByte(in.readerIndex()) == letter;
    }

    /// Netty's own is one of HTTP/1.0.
    @Override
    protected HttpMessage createInvalidMessage() {
        return new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/", Unpooled.EMPTY_BUFFER);
    }

    private HttpMessage failed(BadRequest why) {
        var message = createInvalidMessage();
        message.setDecoderResult(DecoderResult.failure(why));
        return message;
    }

    private void look(Object decoded) {
        if (decoded instanceof HttpRequest request) {
            inHead = false;
            check(request);
            arrival().begin();
            refused = !request.decoderResult().isSuccess();
        } else if (decoded instanceof HttpContent content
                && !content.decoderResult().isSuccess()) {
            refused = true;
            broken = BadRequest.badInput("The chunks of the body are not as RFC 9112 has them.");
            content.release();
        }
        if (refused) {
            end();
        } else if (decoded instanceof LastHttpContent) {
            begun = false;
            blank = 0;
            end();
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

    private void refuse(ChannelHandlerContext context, BadRequest why) {
        boolean answered = begun && !inHead;
        refused = true;
        end();
        if (answered) {
            context.fireExceptionCaught(why);
        } else {
            context.fireChannelRead(failed(why));
            context.fireChannelReadComplete();
        }
    }

    private void end() {
        arrival().end();
        arriving.end();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        super.channelReadComplete(context);
        arrival().watch();
        var failure = broken;
        if (failure != null) {
            // only now, since what is answered while Vert.x reads is not sent before the connection is closed
            broken = null;
            context.fireExceptionCaught(failure);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        refused = true;
        end();
        super.channelInactive(context);
    }

    private ReadTimeout arrival() {
        return Objects.requireNonNull(arrival);
    }
}
