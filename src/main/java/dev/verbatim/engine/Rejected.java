package dev.verbatim.engine;

import dev.verbatim.graphql.ErrorCode;
import java.util.List;

/// An operation that cannot be executed as it is written.
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1;

    public final transient List<ApiError> errors;

    Rejected(List<ApiError> errors) {
        super("rejected", null, false, false);
        this.errors = errors;
    }

    public static Rejected because(ErrorCode code, String message) {
        return new Rejected(List.of(ApiError.of(code, message)));
    }
}
