package dev.verbatim.engine;

import graphql.language.SourceLocation;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns a field that fails into a GraphQL error at its path.
final class FieldErrors {

    private FieldErrors() {}

    static ApiError told(Throwable thrown, List<Object> path, @Nullable SourceLocation location) {
        var where = path.stream().map(Object::toString).collect(Collectors.joining("/", "Field /", ""));
        var told = Failure.told(thrown, where);
        return new ApiError(
                told.code, String.valueOf(told.getMessage()), location == null ? List.of() : List.of(location), path);
    }
}
