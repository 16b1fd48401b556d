package dev.verbatim.endpoint;

import dev.verbatim.cache.AnswerBody;
import dev.verbatim.cache.CachedAnswer;
import dev.verbatim.cache.Coding;
import dev.verbatim.engine.Answer;
import dev.verbatim.engine.ApiError;
import dev.verbatim.engine.Limits;
import dev.verbatim.engine.Rejected;
import dev.verbatim.graphql.ErrorCode;
import dev.verbatim.graphql.RequestError;
import dev.verbatim.vitals.Outcome;
import io.vertx.core.buffer.Buffer;
import java.util.List;
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
        Outcome outcome,
        Buffer plain,
        Map<Coding, Buffer> packed,
        @Nullable String allow,
        @Nullable CachedAnswer shared) {

    /// An operation that was executed for one client.
    static Reply to(Answer answer, Limits limits, @Nullable Coding coding) {
        var bytes = answer.toBytes(limits);
        var outcome = answer.errors().isEmpty() ? Outcome.OK : Outcome.ERRORS;
        Map<Coding, Buffer> packed = coding == null || bytes.length < AnswerBody.WORTH_PACKING
                ? Map.of()
                : Map.of(coding, coding.pack(bytes));
        return new Reply(200, outcome, Buffer.buffer(bytes), packed, null, null);
    }

    static Reply to(CachedAnswer answer) {
        return new Reply(200, Outcome.OK, answer.body().plain(), answer.body().packed(), null, answer);
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

    static Reply notAllowed(String allow, String message) {
        var reply = refusal(405, ErrorCode.BAD_INPUT, message);
        return new Reply(reply.status, reply.outcome, reply.plain, Map.of(), allow, null);
    }

    static Reply tooLarge(int limit) {
        return refusal(413, ErrorCode.TOO_LARGE, "The request may have at most " + limit + " bytes.");
    }

    static Reply stopping() {
        return refusal(503, ErrorCode.UNAVAILABLE, "This server is stopping; try again.");
    }

    private static Reply refusal(int status, List<ApiError> errors) {
        var outcome = Outcome.refused(errors.getFirst().code());
        return new Reply(status, outcome, Buffer.buffer(Answer.refusal(errors)), Map.of(), null, null);
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
