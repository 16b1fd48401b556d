package dev.verbatim.engine.execution;

import dev.verbatim.engine.binding.InputCoercion;
import dev.verbatim.graphql.error.BadValue;
import dev.verbatim.graphql.error.RequestError;
import dev.verbatim.graphql.loading.FetchContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A field with the arguments of one execution: the same for every object that it is asked of.
final class Call implements FetchContext.Field {

    final PlannedField field;
    private final Map<String, @Nullable Object> arguments;
    private volatile @Nullable Object @Nullable [] bound;

    Call(PlannedField field, Map<String, @Nullable Object> arguments) {
        this.field = field;
        this.arguments = arguments;
    }

    @Override
    public String name() {
        return field.definition().getName();
    }

    @Override
    public boolean selects(String subfield) {
        return field.output instanceof Output.Composite composite
                && composite.selections().contains(subfield);
    }

    @Override
    public Map<String, @Nullable Object> arguments() {
        return arguments;
    }

    /// With its place among the arguments.
    RequestError told(BadValue bad) {
        var place = InputCoercion.placeOf(bad.value, arguments);
        return place == null ? bad : bad.at(place);
    }

    /// The arguments as the resolver takes them.
    @Nullable
    Object[] bound(OperationFetcher fetcher) {
        var known = bound;
        if (known == null) {
            known = fetcher.bind(arguments);
            bound = known;
        }
        return known;
    }
}
