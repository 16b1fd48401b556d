package dev.verbatim.transport;

import dev.verbatim.graphql.error.ErrorCode;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What RFC 9112 demands of the head of a request beyond its grammar, which Netty's decoder sees to. Whoever
/// stands before us must never understand another request than we do.
final class RequestHead {

    /// A name, an IPv4 or IPv6 address, and perhaps a port.
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::([0-9]{0,5}))?");

    private static final int MAX_PORT = 65_535;

    private RequestHead() {}

    /// Leaves the request with a path, and with one header `Host` that can be read.
    static void check(HttpRequest request) throws BadRequest {
        // Vert.x knows these two objects only
        if (request.protocolVersion() != HttpVersion.HTTP_1_1 && request.protocolVersion() != HttpVersion.HTTP_1_0) {
            // else the answer would come in that version
            request.setProtocolVersion(HttpVersion.HTTP_1_1);
            throw new BadRequest(505, ErrorCode.BAD_INPUT, "Speak HTTP/1.1.");
        }
        if (request.headers().contains("")) {
            throw BadRequest.badInput("A header needs a name.");
        }
        checkTransferEncoding(request.headers());
        var host = host(request);
        var target = RequestTarget.of(request.uri());
        if (target.authority() != null) {
            host = target.authority();
            request.headers().set(HttpHeaderNames.HOST, host);
        }
        if (host != null && !isHost(host)) {
            throw BadRequest.badInput("The host must be a name or an address, with a port at most.");
        }
        request.setUri(target.path());
        ignoreUpgrade(request.headers());
        if (request.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true)) {
            // Vert.x does not look for it among others
            request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
    }

    /// Null where HTTP/1.0 has none.
    private static @Nullable String host(HttpRequest request) throws BadRequest {
        var hosts = request.headers().getAll(HttpHeaderNames.HOST);
        if (hosts.size() > 1 || hosts.isEmpty() && request.protocolVersion() == HttpVersion.HTTP_1_1) {
            throw BadRequest.badInput("Give the header Host once.");
        }
        return hosts.isEmpty() ? null : hosts.getFirst();
    }

    private static boolean isHost(String host) {
        var matcher = HOST.matcher(host);
        if (!matcher.matches()) {
            return false;
        }
        var port = matcher.group(1);
        return port == null || port.isEmpty() || Integer.parseInt(port) <= MAX_PORT;
    }

    private static void checkTransferEncoding(HttpHeaders headers) throws BadRequest {
        var codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (codings.size() > 1
                || codings.size() == 1 && !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.getFirst())) {
            throw BadRequest.badInput("Transfer-Encoding may be chunked and nothing else.");
        }
    }

    /// RFC 9113 has given up this way to HTTP/2; a server may go on in HTTP/1.1.
    private static void ignoreUpgrade(HttpHeaders headers) {
        if (headers.containsValue(HttpHeaderNames.UPGRADE, "h2c", true)) {
            headers.remove(HttpHeaderNames.UPGRADE).remove("HTTP2-Settings");
        }
    }
}
