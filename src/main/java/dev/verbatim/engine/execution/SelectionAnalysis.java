package dev.verbatim.engine.execution;

import dev.verbatim.content.Ordering;
import dev.verbatim.rowmapping.FetchPlan;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/// How far an operation goes.
///
/// @param wanted the attributes of entities that it can come to read, wherever it selects them
/// @param lookahead where more has to be loaded from the database
public record SelectionAnalysis(FetchPlan wanted, Lookahead lookahead) {

    /// The fields of Relay's connections within which cursors are made.
    private static final Set<String> TELLING_CURSORS = Set.of("edges", "pageInfo");

    public static SelectionAnalysis of(
            GraphQLSchema schema,
            SessionFactory factory,
            Map<String, FragmentDefinition> fragments,
            OperationDefinition operation) {
        var walk = new Walk(schema, fragments);
        var root = walk.root(operation);
        walk.over(operation.getSelectionSet(), root);
        walk.read.keySet().removeAll(walk.whole);
        if (walk.cursors) {
            walk.read.forEach((type, names) -> names.addAll(orderings(type)));
        }
        var wanted = new FetchPlan(factory, walk.read);
        var lookahead = new Lookahead(schema, fragments, wanted);
        lookahead.over(operation.getSelectionSet(), root);
        return new SelectionAnalysis(wanted, lookahead);
    }

    /// What cursors of lists of this kind are made of.
    private static List<String> orderings(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Ordering.class))
                .map(field -> field.getName())
                .toList();
    }

    static List<GraphQLObjectType> objects(GraphQLSchema schema, GraphQLCompositeType type) {
        return switch (type) {
            case GraphQLObjectType object -> List.of(object);
            case GraphQLInterfaceType anInterface -> schema.getImplementations(anInterface);
            case GraphQLUnionType union ->
                union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
            default -> throw new IllegalStateException("no composite type: " + type);
        };
    }

    /// Looks at each selection once, so that fragments cost no more than they are long.
    private static final class Walk {

        private final GraphQLSchema schema;
        private final Map<String, FragmentDefinition> fragments;
        private final Set<String> spread = new HashSet<>();
        private final Map<Class<?>, Set<String>> read = new HashMap<>();
        private final Set<Class<?>> whole = new HashSet<>();
        private boolean cursors;

        Walk(GraphQLSchema schema, Map<String, FragmentDefinition> fragments) {
            this.schema = schema;
            this.fragments = fragments;
        }

        GraphQLCompositeType root(OperationDefinition operation) {
            return operation.getOperation() == OperationDefinition.Operation.QUERY
                    ? schema.getQueryType()
                    : Objects.requireNonNull(schema.getMutationType());
        }

        private GraphQLCompositeType named(String type) {
            return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(type));
        }

        void over(SelectionSet selections, GraphQLCompositeType type) {
            for (Selection<?> selection : selections.getSelections()) {
                switch (selection) {
                    case Field field -> over(field, type);
                    case InlineFragment inline -> {
                        var condition = inline.getTypeCondition();
                        over(inline.getSelectionSet(), condition == null ? type : named(condition.getName()));
                    }
                    case FragmentSpread named -> {
                        if (spread.add(named.getName())) {
                            var fragment = Objects.requireNonNull(fragments.get(named.getName()));
                            over(
                                    fragment.getSelectionSet(),
                                    named(fragment.getTypeCondition().getName()));
                        }
                    }
                    default -> throw new IllegalStateException("no selection: " + selection);
                }
            }
        }

        private void over(Field field, GraphQLCompositeType type) {
            objects(schema, type).forEach(object -> read(object, field.getName()));
            if (field.getSelectionSet() == null) {
                return;
            }
            cursors |= TELLING_CURSORS.contains(field.getName());
            var definition = Introspection.getFieldDefinition(schema, (GraphQLFieldsContainer) type, field.getName());
            over(field.getSelectionSet(), (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType()));
        }

        private void read(GraphQLObjectType type, String field) {
            var definition = Introspection.getFieldDefinition(schema, type, field);
            switch (schema.getCodeRegistry().getDataFetcher(type, definition)) {
                case FieldFetcher fetcher -> read(fetcher.owner(), fetcher.reads());
                case OperationFetcher fetcher -> {
                    read(fetcher.owner(), fetcher.reads());
                    if (!fetcher.links().isEmpty()) {
                        follow((GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType()));
                    }
                }
                default -> {}
            }
        }

        /// Whatever a link may lead to comes along, if nothing is asked of it either.
        private void follow(GraphQLCompositeType targets) {
            for (var target : objects(schema, targets)) {
                var id = target.getFieldDefinition("id");
                if (id != null) {
                    read(target, id.getName());
                }
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
}
