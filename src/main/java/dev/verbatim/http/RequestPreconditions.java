package dev.verbatim.http;

import dev.verbatim.coding.ContentCoding;
import dev.verbatim.graphql.error.ErrorCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Judges a request by its method and headers, before its body is read.
final class RequestPreconditions {

    /// Some frameworks let these headers speak for another method; here a POST is a POST.
    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    /// Documents by GET; proxies seldom let longer addresses pass.
    private static final int MAX_ADDRESS = 8_192;

    private RequestPreconditions() {}

    /// Whether by a method that changes nothing.
    static boolean isReading(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    /// Null where nothing speaks against the request. A POST of anything but JSON could come from another
    /// site's form, which a browser sends without asking us first.
    static @Nullable Reply before(HttpServerRequest request) {
        if (request.uri().length() > MAX_ADDRESS) {
            return Reply.refusal(
                    414, ErrorCode.TOO_LARGE, "The address may have at most " + MAX_ADDRESS + " characters.");
        }
        boolean post = request.method().equals(HttpMethod.POST);
        if (!post && !isReading(request) || OVERRIDES.stream().anyMatch(request.headers()::contains)) {
            return Reply.notAllowed("GET, HEAD, POST", "Use GET or POST.");
        }
        if (Media.accepted(request.headers()) == null) {
            return Reply.refusal(
                    406, ErrorCode.BAD_INPUT, "Accept application/graphql-response+json or application/json.");
        }
        if (!ContentCoding.isAcceptable(request)) {
            return Reply.refusal(406, ErrorCode.BAD_INPUT, "Accept the encoding identity, gzip or br.");
        }
        if (post && !Media.isJson(request.headers())) {
            return Reply.refusal(415, ErrorCode.BAD_INPUT, "Send application/json in UTF-8.");
        }
        if (post && request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            return Reply.refusal(415, ErrorCode.BAD_INPUT, "Send the body without compression.");
        }
        return null;
    }
}
