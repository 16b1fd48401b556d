package dev.verbatim.engine;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The price of looking for words in texts, by the fields of filters that are named for it, such as `headlineContains`:
/// the database may look at very many rows to find a few, or none.
final class TextSearch {

    private static final String NAMED = "Contains";

    private TextSearch() {}

    /// @param each of one text that is looked for
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
                    if (part.getName().endsWith(NAMED)) {
                        found.add(new Count.Constant(each));
                    } else {
                        collect(part.getValue(), each, found);
                    }
                });
            case ArrayValue list -> list.getValues().forEach(item -> collect(item, each, found));
            case VariableReference variable -> found.add(new Count.Searches(variable.getName(), each));
            case null, default -> {}
        }
    }

    /// How many texts are looked for in the value of a variable.
    static int in(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .mapToInt(part -> part.getKey().toString().endsWith(NAMED) && part.getValue() != null
                                ? 1
                                : in(part.getValue()))
                        .reduce(0, Saturating::sum);
            case List<?> list -> list.stream().mapToInt(TextSearch::in).reduce(0, Saturating::sum);
            case null, default -> 0;
        };
    }
}
