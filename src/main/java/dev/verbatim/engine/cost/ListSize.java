package dev.verbatim.engine.cost;

import dev.verbatim.graphql.paging.Page;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// How many items a list may hold: as many as are asked for.
final class ListSize {

    /// The arguments that say how long a list may get; a list of ids says it by its own length.
    private static final List<String> ARGUMENTS = List.of("first", "last", "ids");

    private ListSize() {}

    /// @param usual the size where neither the document nor the schema says one
    static Count of(Field field, GraphQLFieldDefinition definition, int usual) {
        var variables = new ArrayList<String>();
        for (var argument : field.getArguments()) {
            if (!ARGUMENTS.contains(argument.getName())) {
                continue;
            }
            switch (argument.getValue()) {
                case NullValue _ -> {}
                case VariableReference variable -> variables.add(variable.getName());
                case IntValue number -> {
                    return known(variables, bounded(number.getValue()));
                }
                case ArrayValue list -> {
                    return known(variables, Count.Size.of(list.getValues()));
                }
                default -> {
                    return known(variables, 1);
                }
            }
        }
        return known(variables, declared(definition, usual));
    }

    private static Count known(List<String> variables, int otherwise) {
        return variables.isEmpty() ? new Count.Constant(otherwise) : new Count.Size(variables, otherwise);
    }

    /// SmallRye's defaults are other kinds of number than those of a schema in text, or text themselves.
    private static int declared(GraphQLFieldDefinition definition, int usual) {
        for (var name : ARGUMENTS) {
            var argument = definition.getArgument(name);
            var value =
                    argument == null ? null : argument.getArgumentDefaultValue().getValue();
            if (value != null) {
                return bounded(
                        value instanceof IntValue number
                                ? number.getValue()
                                : new BigDecimal(value.toString()).toBigInteger());
            }
        }
        return usual;
    }

    private static int bounded(BigInteger size) {
        return size.max(BigInteger.ZERO).min(BigInteger.valueOf(Page.MAX)).intValue();
    }
}
