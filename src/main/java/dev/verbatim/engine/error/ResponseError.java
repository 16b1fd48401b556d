package dev.verbatim.engine.error;

import dev.verbatim.graphql.error.ErrorCode;
import graphql.language.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the `errors` of an answer.
///
/// @param locations in the document, lines and columns from 1; may be empty
/// @param path of the field in the answer; null where it concerns the request as a whole
public record ResponseError(
        ErrorCode code,
        String message,
        List<SourceLocation> locations,
        @Nullable List<Object> path) {

    public static ResponseError of(ErrorCode code, @Nullable String message) {
        return new ResponseError(code, String.valueOf(message), List.of(), null);
    }
}
