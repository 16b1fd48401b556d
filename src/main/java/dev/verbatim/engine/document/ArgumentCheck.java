package dev.verbatim.engine.document;

import dev.verbatim.engine.binding.InputCoercion;
import dev.verbatim.engine.error.ResponseError;
import graphql.execution.CoercedVariables;
import graphql.introspection.Introspection;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at all arguments of fields and directives before anything is executed: of a document, whether its
/// literals are of the right types; of an operation, whether a variable is null where null must not be. Each
/// selection is looked at once, so that fragments cost no more than they are long.
final class ArgumentCheck {

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> unseen;
    private final @Nullable CoercedVariables variables;
    private final List<ResponseError> faults = new ArrayList<>();

    /// Where a field will stand in the answer: as far as that goes by names, down to the first list.
    ///
    /// @param steps null where there is no answer yet
    private record Path(@Nullable List<Object> steps, boolean isInList) {

        static final Path NONE = new Path(null, true);
        static final Path ROOT = new Path(List.of(), false);

        Path then(Field field) {
            return isInList || steps == null
                    ? this
                    : new Path(
                            Stream.concat(steps.stream(), Stream.of(field.getResultKey()))
                                    .toList(),
                            false);
        }

        Path items() {
            return new Path(steps, true);
        }
    }

    private ArgumentCheck(
            GraphQLSchema schema, Map<String, FragmentDefinition> fragments, @Nullable CoercedVariables variables) {
        this.schema = schema;
        this.unseen = new HashMap<>(fragments);
        this.variables = variables;
    }

    /// What is wrong with the values that a document holds, which is valid but for these.
    static List<ResponseError> ofDocument(GraphQLSchema schema, Document document) {
        var fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
        var check = new ArgumentCheck(schema, fragments, null);
        document.getDefinitionsOfType(OperationDefinition.class).forEach(operation -> check.look(operation, Path.NONE));
        return check.faults;
    }

    /// What is wrong with an operation by the values of its variables.
    static List<ResponseError> ofOperation(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            OperationDefinition operation,
            CoercedVariables variables) {
        var check = new ArgumentCheck(schema, fragments, variables);
        check.look(operation, Path.ROOT);
        return check.faults;
    }

    private void look(OperationDefinition operation, Path root) {
        if (variables == null) {
            var coercion = new InputCoercion(null);
            operation.getVariableDefinitions().forEach(each -> coercion.defaultValue(schema, each));
            faults.addAll(coercion.faults());
        }
        directives(operation, root);
        look(operation.getSelectionSet(), root(operation), root);
    }

    private GraphQLCompositeType root(OperationDefinition operation) {
        return Objects.requireNonNull(
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                });
    }

    private void look(SelectionSet selections, GraphQLCompositeType type, Path path) {
        for (Selection<?> selection : selections.getSelections()) {
            directives((DirectivesContainer<?>) selection, selection instanceof Field field ? path.then(field) : path);
            if (isLeftOut((DirectivesContainer<?>) selection)) {
                continue;
            }
            switch (selection) {
                case Field field -> look(field, type, path.then(field));
                case InlineFragment inline -> {
                    var condition = inline.getTypeCondition();
                    look(inline.getSelectionSet(), condition == null ? type : named(condition.getName()), path);
                }
                case FragmentSpread spread -> {
                    var fragment = unseen.remove(spread.getName());
                    if (fragment != null) {
                        directives(fragment, path);
                        var within = named(fragment.getTypeCondition().getName());
                        look(fragment.getSelectionSet(), within, path);
                    }
                }
                default -> throw new IllegalStateException("no selection: " + selection);
            }
        }
    }

    private GraphQLCompositeType named(String type) {
        return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(type));
    }

    private void look(Field field, GraphQLCompositeType type, Path path) {
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return;
        }
        var definition = Introspection.getFieldDefinition(schema, (GraphQLFieldsContainer) type, field.getName());
        if (!definition.getArguments().isEmpty()) {
            var coercion = new InputCoercion(variables);
            coercion.arguments(definition.getArguments(), field.getArguments(), field.getSourceLocation());
            add(coercion, path);
        }
        if (field.getSelectionSet() != null) {
            boolean isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
            look(
                    field.getSelectionSet(),
                    (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType()),
                    isList ? path.items() : path);
        }
    }

    private void directives(DirectivesContainer<?> of, Path path) {
        for (var directive : of.getDirectives()) {
            var coercion = new InputCoercion(variables);
            coercion.arguments(
                    Objects.requireNonNull(schema.getDirective(directive.getName()))
                            .getArguments(),
                    directive.getArguments(),
                    directive.getSourceLocation());
            add(coercion, path);
        }
    }

    private void add(InputCoercion coercion, Path path) {
        coercion.faults().stream()
                .map(fault -> new ResponseError(fault.code(), fault.message(), fault.locations(), path.steps))
                .forEach(faults::add);
    }

    private boolean isLeftOut(DirectivesContainer<?> selection) {
        return selection.getDirectives().stream()
                .anyMatch(directive -> directive.getName().equals("skip") && is(directive, true)
                        || directive.getName().equals("include") && is(directive, false));
    }

    private boolean is(Directive condition, boolean decided) {
        return switch (condition.getArgument("if").getValue()) {
            case BooleanValue value -> variables != null && value.isValue() == decided;
            case VariableReference variable ->
                variables != null && Objects.equals(variables.get(variable.getName()), decided);
            default -> false;
        };
    }
}
