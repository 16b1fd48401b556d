package dev.verbatim.engine.cost;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Where a document uses its variables.
public final class Variables {

    private Variables() {}

    public static boolean usedIn(Argument argument) {
        return usedIn(argument.getValue());
    }

    private static boolean usedIn(Value<?> value) {
        return switch (value) {
            case VariableReference _ -> true;
            case ArrayValue list -> list.getValues().stream().anyMatch(Variables::usedIn);
            case ObjectValue object -> object.getObjectFields().stream().anyMatch(field -> usedIn(field.getValue()));
            default -> false;
        };
    }

    /// The variables that `@skip` and `@include` go by in an operation, and in the fragments that it spreads.
    public static Set<String> ofConditions(OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
        var names = new LinkedHashSet<String>();
        addConditions(operation, new HashMap<>(fragments), names);
        return names;
    }

    /// @param unseen the fragments that have not been looked at
    private static void addConditions(Node<?> node, Map<String, FragmentDefinition> unseen, Set<String> names) {
        if (node instanceof graphql.language.Directive directive
                && (directive.getName().equals("skip") || directive.getName().equals("include"))
                && directive.getArgument("if").getValue() instanceof VariableReference variable) {
            names.add(variable.getName());
        }
        for (Node<?> child : node.getChildren()) {
            addConditions(child, unseen, names);
        }
        if (node instanceof FragmentSpread spread) {
            var fragment = unseen.remove(spread.getName());
            if (fragment != null) {
                addConditions(fragment, unseen, names);
            }
        }
    }
}
