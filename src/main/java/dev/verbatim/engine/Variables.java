package dev.verbatim.engine;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Node;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.LinkedHashSet;
import java.util.Set;

/// Where a document uses its variables.
final class Variables {

    private Variables() {}

    static boolean usedIn(Argument argument) {
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

    /// The variables that `@skip` and `@include` go by, below a node of a document.
    static Set<String> ofConditions(Node<?> node) {
        var names = new LinkedHashSet<String>();
        addConditions(node, names);
        return names;
    }

    private static void addConditions(Node<?> node, Set<String> names) {
        if (node instanceof graphql.language.Directive directive
                && (directive.getName().equals("skip") || directive.getName().equals("include"))
                && directive.getArgument("if").getValue() instanceof VariableReference variable) {
            names.add(variable.getName());
        }
        for (Node<?> child : node.getChildren()) {
            addConditions(child, names);
        }
    }
}
