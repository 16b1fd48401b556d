package dev.verbatim.engine.execution;

import graphql.introspection.Introspection;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the fields of selection sets as GraphQL's section 6.3.2 says: fragments spread, `@skip` and
/// `@include` decided, fields of one response name merged.
///
/// @param lookahead where more has to be loaded
/// @param conditions the values of the variables that `@skip` and `@include` go by
public record Planner(
        GraphQLSchema schema,
        Map<String, FragmentDefinition> fragments,
        Lookahead lookahead,
        Map<String, Boolean> conditions) {

    public PlannedField[] collect(GraphQLObjectType type, List<SelectionSet> sets) {
        var fields = new LinkedHashMap<String, List<Field>>();
        var spread = new HashSet<String>();
        sets.forEach(set -> collect(type, set, fields, spread));
        return fields.values().stream().map(merged -> plan(type, merged)).toArray(PlannedField[]::new);
    }

    /// Whether a field of this name is asked for, whatever the type of the object.
    boolean selects(List<SelectionSet> sets, String name) {
        var fields = new LinkedHashMap<String, List<Field>>();
        var spread = new HashSet<String>();
        sets.forEach(set -> collect(null, set, fields, spread));
        return fields.values().stream()
                .anyMatch(merged -> merged.getFirst().getName().equals(name));
    }

    /// @param type null for any
    private void collect(
            @Nullable GraphQLObjectType type, SelectionSet set, Map<String, List<Field>> fields, Set<String> spread) {
        for (Selection<?> selection : set.getSelections()) {
            if (!isIncluded((DirectivesContainer<?>) selection)) {
                continue;
            }
            switch (selection) {
                case Field field ->
                    fields.computeIfAbsent(field.getResultKey(), _ -> new ArrayList<>(1))
                            .add(field);
                case InlineFragment inline -> {
                    if (applies(inline.getTypeCondition(), type)) {
                        collect(type, inline.getSelectionSet(), fields, spread);
                    }
                }
                case FragmentSpread named -> {
                    var fragment = Objects.requireNonNull(fragments.get(named.getName()));
                    if (spread.add(named.getName()) && applies(fragment.getTypeCondition(), type)) {
                        collect(type, fragment.getSelectionSet(), fields, spread);
                    }
                }
                default -> throw new IllegalStateException("no selection: " + selection);
            }
        }
    }

    private boolean applies(@Nullable TypeName condition, @Nullable GraphQLObjectType type) {
        if (condition == null || type == null) {
            return true;
        }
        return switch (schema.getType(condition.getName())) {
            case GraphQLObjectType object -> object == type;
            case GraphQLInterfaceType anInterface -> schema.isPossibleType(anInterface, type);
            case GraphQLUnionType union -> schema.isPossibleType(union, type);
            case null, default -> false;
        };
    }

    private boolean isIncluded(DirectivesContainer<?> selection) {
        for (var directive : selection.getDirectives()) {
            if (directive.getName().equals("skip") && condition(directive)
                    || directive.getName().equals("include") && !condition(directive)) {
                return false;
            }
        }
        return true;
    }

    private boolean condition(Directive directive) {
        return switch (directive.getArgument("if").getValue()) {
            case BooleanValue value -> value.isValue();
            case VariableReference variable -> Objects.requireNonNull(conditions.get(variable.getName()));
            default -> throw new IllegalStateException("no condition: " + directive);
        };
    }

    private PlannedField plan(GraphQLObjectType type, List<Field> merged) {
        var field = merged.getFirst();
        var definition = Introspection.getFieldDefinition(schema, type, field.getName());
        var sets = merged.stream()
                .map(Field::getSelectionSet)
                .filter(Objects::nonNull)
                .toList();
        var output = Output.of(definition.getType(), within -> new Selections(this, within, sets));
        return new PlannedField(
                schema,
                type,
                definition,
                field,
                output,
                merged.stream().anyMatch(lookahead::leadsOn),
                merged.stream().anyMatch(lookahead::isApart));
    }
}
