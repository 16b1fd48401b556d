package dev.verbatim.engine.error;

import dev.verbatim.graphql.error.ErrorCode;
import dev.verbatim.graphql.error.RequestError;
import java.util.List;

/// An operation that cannot be executed as it is written, or with these variables.
public final class RequestErrors extends RequestError {

    private static final long serialVersionUID = 1;

    /// At least one.
    public final transient List<ResponseError> errors;

    public RequestErrors(List<ResponseError> errors) {
        super(errors.getFirst().code(), errors.getFirst().message());
        this.errors = errors;
    }

    public static RequestErrors because(ErrorCode code, String message) {
        return new RequestErrors(List.of(ResponseError.of(code, message)));
    }
}
