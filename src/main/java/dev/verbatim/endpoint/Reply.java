package dev.verbatim.endpoint;

import dev.verbatim.engine.Answer;
import dev.verbatim.engine.ApiError;
import dev.verbatim.engine.Rejected;
import dev.verbatim.graphql.ErrorCode;
import dev.verbatim.graphql.RequestError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes back: a status and a body in JSON.
///
/// @param allow the methods to use instead, where the status is 405
record Reply(int status, byte[] body, @Nullable String allow) {

    /// An operation that was executed.
    static Reply to(Answer answer) {
        return new Reply(200, answer.toBytes(), null);
    }

    static Reply notAllowed(String allow, String message) {
        return refusal(405, ErrorCode.BAD_INPUT, message).allowing(allow);
    }

    static Reply tooLarge(int limit) {
        return refusal(413, ErrorCode.TOO_LARGE, "The request may have at most " + limit + " bytes.");
    }

    /// A request that is no GraphQL request, or that cannot be served.
    static Reply to(RequestError error) {
        return refusal(status(error.code), List.of(ApiError.of(error.code, error.getMessage())));
    }

    /// A GraphQL request that cannot be executed. Clients that accept `application/json` only expect a 200 then.
    static Reply to(Rejected rejected, Media media) {
        int status =
                media == Media.JSON ? 200 : status(rejected.errors.getFirst().code());
        return refusal(status, rejected.errors);
    }

    static Reply refusal(int status, ErrorCode code, String message) {
        return refusal(status, List.of(ApiError.of(code, message)));
    }

    private Reply allowing(String methods) {
        return new Reply(status, body, methods);
    }

    private static Reply refusal(int status, List<ApiError> errors) {
        return new Reply(status, Answer.refusal(errors).toBytes(), null);
    }

    private static int status(ErrorCode code) {
        return switch (code) {
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
    }
}
