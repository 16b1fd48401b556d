package dev.verbatim.engine.execution;

import dev.verbatim.engine.error.ErrorReport;
import dev.verbatim.engine.error.ResponseError;
import dev.verbatim.graphql.error.RequestError;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of one execution that failed, as GraphQL errors at their paths. A batch that fails does so under each
/// of its parents; it is logged once.
final class FieldErrors {

    /// Whoever reads more has understood.
    private static final int MAX = 100;

    private final List<ResponseError> errors = new ArrayList<>();
    private final Map<Throwable, RequestError> told = new IdentityHashMap<>();

    void add(Throwable failure, List<Object> path, @Nullable SourceLocation location) {
        if (errors.size() == MAX) {
            return;
        }
        var cause = ErrorReport.cause(failure);
        var error = told.computeIfAbsent(cause, _ -> ErrorReport.told(cause, where(path)));
        errors.add(new ResponseError(
                error.code,
                String.valueOf(error.getMessage()),
                location == null ? List.of() : List.of(location),
                path));
    }

    private static String where(List<Object> path) {
        return path.stream().map(Object::toString).collect(Collectors.joining("/", "Field /", ""));
    }

    /// At most a hundred, the first ones.
    List<ResponseError> all() {
        return errors;
    }
}
