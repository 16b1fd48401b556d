package dev.verbatim.engine;

import dev.verbatim.graphql.ErrorCode;
import dev.verbatim.graphql.RequestError;
import java.util.List;

/// An operation that cannot be executed as it is written, or with these variables.
public final class Rejected extends RequestError {

    private static final long serialVersionUID = 1;

    /// At least one.
    public final transient List<ApiError> errors;

    Rejected(List<ApiError> errors) {
        super(errors.getFirst().code(), errors.getFirst().message());
        this.errors = errors;
    }

    public static Rejected because(ErrorCode code, String message) {
        return new Rejected(List.of(ApiError.of(code, message)));
    }
}
