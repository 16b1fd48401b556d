package dev.verbatim.transport;

import dev.verbatim.engine.error.ResponseError;
import dev.verbatim.engine.execution.Answer;
import dev.verbatim.graphql.error.ErrorCode;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An answer that says what is wrong, in JSON, wherever in the server it turns out: nobody may keep it, and
/// browsers take it for nothing else.
public record Refusal(int status, ErrorCode code, String message) {

    public static Refusal nothingHere() {
        return new Refusal(404, ErrorCode.BAD_INPUT, "There is nothing here.");
    }

    public static Refusal notAllowed(String methods) {
        return new Refusal(405, ErrorCode.BAD_INPUT, "Use " + methods + ".");
    }

    public void answer(HttpServerResponse response) {
        var body = body();
        headers(body).forEach(response::putHeader);
        response.setStatusCode(status).end(Buffer.buffer(body));
    }

    /// For where no route is asked, which would know whether pages of other sites may ask; the connection
    /// ends with it.
    void answerLast(HttpServerResponse response) {
        answer(response.putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .putHeader(HttpHeaderNames.VARY, HttpHeaderNames.ORIGIN));
    }

    /// The same where Vert.x is passed by too.
    public FullHttpResponse last() {
        var body = body();
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), Unpooled.wrappedBuffer(body));
        headers(body).forEach(response.headers()::set);
        response.headers()
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.VARY, HttpHeaderNames.ORIGIN);
        return response;
    }

    private byte[] body() {
        return Answer.refusal(List.of(ResponseError.of(code, message)));
    }

    private static Map<CharSequence, CharSequence> headers(byte[] body) {
        var headers = new LinkedHashMap<CharSequence, CharSequence>();
        headers.put(HttpHeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
        headers.put(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length));
        headers.put(HttpHeaderNames.CACHE_CONTROL, "private, no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        return headers;
    }
}
