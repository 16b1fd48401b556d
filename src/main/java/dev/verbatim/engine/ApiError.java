package dev.verbatim.engine;

import dev.verbatim.graphql.ErrorCode;
import graphql.language.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the `errors` of an answer.
///
/// @param locations in the document, lines and columns from 1; may be empty
/// @param path of the field in the answer; null where it concerns the request as a whole
public record ApiError(
        ErrorCode code,
        String message,
        List<SourceLocation> locations,
        @Nullable List<Object> path) {

    public static ApiError of(ErrorCode code, @Nullable String message) {
        return new ApiError(code, String.valueOf(message), List.of(), null);
    }
}
