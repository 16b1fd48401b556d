package dev.verbatim.http;

import dev.verbatim.cache.CachedAnswer;
import dev.verbatim.coding.ContentCoding;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.observability.RequestOutcome;
import dev.verbatim.operation.OperationAnswer;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What goes back: a status and a body in JSON.
///
/// @param outcome for those who run Verbatim
/// @param packed the body in the codings that may be asked for, where that pays
/// @param allow the methods to use instead, where the status is 405
/// @param shared what everybody may keep of it; null where nobody may
record Reply(
        int status,
        RequestOutcome outcome,
        Buffer plain,
        Map<ContentCoding, Buffer> packed,
        @Nullable String allow,
        @Nullable CachedAnswer shared) {

    /// Clients that accept `application/json` only expect a 200 where the operation is what is wrong.
    static Reply to(OperationAnswer answer, Media media) {
        return switch (answer) {
            case OperationAnswer.Executed executed -> of(200, executed, executed.packed(), null, null);
            case OperationAnswer.Shared(var shared) ->
                of(200, answer, shared.body().packed(), null, shared);
            case OperationAnswer.Invalid invalid ->
                of(media == Media.JSON ? 200 : status(invalid.code()), invalid, Map.of(), null, null);
            case OperationAnswer.Unserved unserved -> of(status(unserved.code()), unserved, Map.of(), null, null);
            case OperationAnswer.NoQuery changes -> of(405, changes, Map.of(), "POST", null);
        };
    }

    private static Reply of(
            int status,
            OperationAnswer answer,
            Map<ContentCoding, Buffer> packed,
            @Nullable String allow,
            @Nullable CachedAnswer shared) {
        return new Reply(status, answer.outcome(), answer.body(), packed, allow, shared);
    }

    static Reply refusal(int status, ErrorCode code, String message) {
        return of(status, new OperationAnswer.Unserved(code, message), Map.of(), null, null);
    }

    static Reply notAllowed(String allow, String message) {
        var reply = refusal(405, ErrorCode.BAD_INPUT, message);
        return new Reply(reply.status, reply.outcome, reply.plain, Map.of(), allow, null);
    }

    static Reply tooLarge(int limit) {
        return refusal(413, ErrorCode.TOO_LARGE, "The request may have at most " + limit + " bytes.");
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
