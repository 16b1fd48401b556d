package dev.verbatim.engine.execution;

import dev.verbatim.graphql.error.BadValue;
import dev.verbatim.graphql.loading.FetchContext;
import graphql.execution.CoercedVariables;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Calls the resolvers of one execution, with its variables.
final class Resolvers {

    private final CoercedVariables variables;
    private final FetchContext fetch;
    private final Map<PlannedField, Call> calls = new IdentityHashMap<>();

    Resolvers(CoercedVariables variables, FetchContext fetch) {
        this.variables = variables;
        this.fetch = fetch;
    }

    @Nullable
    Object call(PlannedField field, OperationFetcher resolver, @Nullable Object source) throws Exception {
        var call = call(field);
        fetch.at(call);
        try {
            return resolver.call(source, call.bound(resolver));
        } catch (BadValue e) {
            throw call.told(e);
        }
    }

    Call call(PlannedField field) {
        return field.variesWithVariables()
                ? calls.computeIfAbsent(field, _ -> field.call(variables))
                : field.call(variables);
    }
}
