package dev.verbatim.endpoint;

import dev.verbatim.graphql.ErrorCode;
import dev.verbatim.graphql.RequestError;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/// A request that is answered without being executed.
record Refused(int status, JsonObject body) {

    /// Judges method and media type; null where nothing speaks against the request. Anything but JSON could
    /// come from another site's form.
    static @Nullable Refused before(RoutingContext http) {
        if (!http.request().method().equals(HttpMethod.POST)) {
            return of(405, ErrorCode.BAD_INPUT, "Use POST.");
        }
        var type = http.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            return of(415, ErrorCode.BAD_INPUT, "Send application/json.");
        }
        if (http.request().getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            return of(415, ErrorCode.BAD_INPUT, "Send the body without compression.");
        }
        return null;
    }

    static Refused with(RequestError error) {
        int status =
                switch (error.code) {
                    case UNAUTHENTICATED -> 401;
                    case FORBIDDEN, OPERATION_NOT_ALLOWED -> 403;
                    case TOO_LARGE -> 413;
                    case UNAVAILABLE -> 503;
                    case TIMEOUT -> 504;
                    case INTERNAL -> 500;
                    case PARSE_ERROR,
                            VALIDATION_ERROR,
                            BAD_INPUT,
                            BAD_CURSOR,
                            TOO_MANY_TOKENS,
                            TOO_DEEP,
                            TOO_COMPLEX,
                            TOO_MANY_ALIASES,
                            INTROSPECTION_DISABLED,
                            PERSISTED_QUERY_NOT_FOUND,
                            PERSISTED_QUERY_MISMATCH -> 400;
                };
        return of(status, error.code, String.valueOf(error.getMessage()));
    }

    static Refused tooLarge(int limit) {
        return of(413, ErrorCode.TOO_LARGE, "The request may have at most " + limit + " bytes.");
    }

    private static Refused of(int status, ErrorCode code, String message) {
        return new Refused(status, Answer.error(code, message));
    }
}
