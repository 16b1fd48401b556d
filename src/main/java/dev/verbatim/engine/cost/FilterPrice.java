package dev.verbatim.engine.cost;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The price of those conditions of filters for which the database may look at very many rows to find a few, or none:
/// words that are looked for within texts, what is not so, what an article rests on, and pictures that nobody shows.
final class FilterPrice {

    private static final String WORDS = "Contains";
    private static final Set<String> OTHERS = Set.of("not", "sources", "unused");

    private FilterPrice() {}

    /// @param each of one such condition
    static Count in(Field field, int each) {
        var found = new ArrayList<Count>();
        for (Argument argument : field.getArguments()) {
            collect(argument.getValue(), each, found);
        }
        return Count.sum(found);
    }

    private static void collect(@Nullable Value<?> value, int each, List<Count> found) {
        switch (value) {
            case ObjectValue object ->
                object.getObjectFields().forEach(part -> {
                    if (isDear(part.getName())) {
                        found.add(new Count.Constant(each));
                    }
                    collect(part.getValue(), each, found);
                });
            case ArrayValue list -> list.getValues().forEach(item -> collect(item, each, found));
            case VariableReference variable -> found.add(new Count.Filtered(variable.getName(), each));
            case null, default -> {}
        }
    }

    /// How many such conditions are in the value of a variable.
    static int in(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .filter(part -> part.getValue() != null)
                        .mapToInt(part -> Saturating.sum(isDear(part.getKey().toString()) ? 1 : 0, in(part.getValue())))
                        .reduce(0, Saturating::sum);
            case List<?> list -> list.stream().mapToInt(FilterPrice::in).reduce(0, Saturating::sum);
            case null, default -> 0;
        };
    }

    private static boolean isDear(String condition) {
        return condition.endsWith(WORDS) || OTHERS.contains(condition);
    }
}
