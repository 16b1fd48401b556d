package dev.verbatim.engine;

import dev.verbatim.rows.Wanted;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the attributes of entities that an operation can come to read, wherever it selects them. Each selection
/// is looked at once, so that fragments cost no more than they are long.
final class Attributes {

    private final GraphQLSchema schema;
    private final Map<Class<?>, Set<String>> read = new HashMap<>();
    private final Set<Class<?>> whole = new HashSet<>();

    private Attributes(GraphQLSchema schema) {
        this.schema = schema;
    }

    static Wanted wanted(
            GraphQLSchema schema, Collection<FragmentDefinition> fragments, OperationDefinition operation) {
        var attributes = new Attributes(schema);
        attributes.in(operation.getSelectionSet(), attributes.root(operation));
        for (var fragment : fragments) {
            attributes.in(
                    fragment.getSelectionSet(),
                    attributes.named(fragment.getTypeCondition().getName()));
        }
        attributes.read.keySet().removeAll(attributes.whole);
        return new Wanted(attributes.read);
    }

    private GraphQLCompositeType root(OperationDefinition operation) {
        return operation.getOperation() == OperationDefinition.Operation.QUERY
                ? schema.getQueryType()
                : Objects.requireNonNull(schema.getMutationType());
    }

    private GraphQLCompositeType named(String type) {
        return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(type));
    }

    private void in(SelectionSet selections, GraphQLCompositeType type) {
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> field(field, type);
                case InlineFragment inline -> {
                    var condition = inline.getTypeCondition();
                    in(inline.getSelectionSet(), condition == null ? type : named(condition.getName()));
                }
                case FragmentSpread _ -> {}
                default -> throw new IllegalStateException("no selection: " + selection);
            }
        }
    }

    private void field(Field field, GraphQLCompositeType type) {
        objects(type).forEach(object -> read(object, field.getName()));
        if (field.getSelectionSet() != null) {
            var definition = Introspection.getFieldDefinition(schema, (GraphQLFieldsContainer) type, field.getName());
            in(field.getSelectionSet(), (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType()));
        }
    }

    private List<GraphQLObjectType> objects(GraphQLCompositeType type) {
        return switch (type) {
            case GraphQLObjectType object -> List.of(object);
            case GraphQLInterfaceType anInterface -> schema.getImplementations(anInterface);
            case GraphQLUnionType union ->
                union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
            default -> throw new IllegalStateException("no composite type: " + type);
        };
    }

    private void read(GraphQLObjectType type, String field) {
        var definition = Introspection.getFieldDefinition(schema, type, field);
        switch (schema.getCodeRegistry().getDataFetcher(type, definition)) {
            case FieldFetcher fetcher -> read(fetcher.owner(), fetcher.reads());
            case OperationFetcher fetcher -> read(fetcher.owner(), fetcher.reads());
            default -> {}
        }
    }

    /// @param attributes null for all
    private void read(Class<?> type, @Nullable Set<String> attributes) {
        if (!type.isAnnotationPresent(Entity.class)) {
            return;
        }
        if (attributes == null) {
            whole.add(type);
        } else {
            read.computeIfAbsent(type, _ -> new HashSet<>()).addAll(attributes);
        }
    }
}
