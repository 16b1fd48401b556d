package dev.verbatim.operation;

import dev.verbatim.cache.CachedAnswer;
import dev.verbatim.coding.AnswerBody;
import dev.verbatim.coding.ContentCoding;
import dev.verbatim.engine.cost.Cost;
import dev.verbatim.engine.cost.Limits;
import dev.verbatim.engine.error.ErrorReport;
import dev.verbatim.engine.error.RequestErrors;
import dev.verbatim.engine.error.ResponseError;
import dev.verbatim.engine.execution.Answer;
import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.observability.RequestOutcome;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a request is answered, as a value: each protocol tells it in its own way, HTTP by a status and headers. What
/// fails is an answer too, so that no protocol has to know exceptions.
public sealed interface OperationAnswer {

    /// In JSON, UTF-8, as GraphQL's section 7 describes it.
    Buffer body();

    /// For those who run Verbatim.
    RequestOutcome outcome();

    /// The operation was executed, for this caller, or for all who asked the same meanwhile.
    ///
    /// @param packed the body in the codings that were asked for, where that pays
    /// @param failures the codes of the fields that failed
    record Executed(Buffer body, Map<ContentCoding, Buffer> packed, Set<ErrorCode> failures, Cost cost)
            implements OperationAnswer {

        @Override
        public RequestOutcome outcome() {
            return RequestOutcome.executed(failures);
        }
    }

    /// The operation was executed for everybody, now or before, and no field failed.
    record Shared(CachedAnswer answer) implements OperationAnswer {

        @Override
        public Buffer body() {
            return answer.body().plain();
        }

        @Override
        public RequestOutcome outcome() {
            return RequestOutcome.OK;
        }
    }

    /// A well-formed request whose operation cannot be executed as it is written, or with these variables.
    ///
    /// @param errors at least one
    record Invalid(List<ResponseError> errors) implements OperationAnswer {

        @Override
        public Buffer body() {
            return json(errors);
        }

        @Override
        public RequestOutcome outcome() {
            return RequestOutcome.refused(codes(errors));
        }

        /// That of the first error.
        public ErrorCode code() {
            return errors.getFirst().code();
        }
    }

    /// A request that is none, or that could not be served.
    record Unserved(ErrorCode code, String message) implements OperationAnswer {

        @Override
        public Buffer body() {
            return json(List.of(ResponseError.of(code, message)));
        }

        @Override
        public RequestOutcome outcome() {
            return RequestOutcome.refused(Set.of(code));
        }
    }

    /// A change, by a way that must not change anything.
    record NoQuery(String message) implements OperationAnswer {

        @Override
        public Buffer body() {
            return json(List.of(ResponseError.of(ErrorCode.BAD_INPUT, message)));
        }

        @Override
        public RequestOutcome outcome() {
            return RequestOutcome.refused(Set.of(ErrorCode.BAD_INPUT));
        }
    }

    /// @throws RequestErrors TOO_LARGE
    static OperationAnswer of(Answer answer, Limits limits, @Nullable ContentCoding coding) {
        var bytes = answer.toBytes(limits);
        Map<ContentCoding, Buffer> packed = coding == null || bytes.length < AnswerBody.WORTH_PACKING
                ? Map.of()
                : Map.of(coding, coding.pack(bytes));
        return new Executed(Buffer.buffer(bytes), packed, codes(answer.errors()), answer.executedCost());
    }

    /// In each coding, for whoever waits for the same.
    static OperationAnswer of(Answer answer, AnswerBody body) {
        return new Executed(body.plain(), body.packed(), codes(answer.errors()), answer.executedCost());
    }

    /// What a failure is told as: of what is broken on our side the log alone hears more.
    static OperationAnswer of(Throwable failure) {
        if (failure instanceof RequestErrors rejected) {
            return new Invalid(rejected.errors);
        }
        var error = ErrorReport.told(failure, "Request");
        return new Unserved(error.code, String.valueOf(error.getMessage()));
    }

    /// Where too many wait already.
    static OperationAnswer busy() {
        return of(WorkerPool.busy());
    }

    private static Set<ErrorCode> codes(List<ResponseError> errors) {
        return errors.stream().map(ResponseError::code).collect(Collectors.toUnmodifiableSet());
    }

    private static Buffer json(List<ResponseError> errors) {
        return Buffer.buffer(Answer.refusal(errors));
    }
}
