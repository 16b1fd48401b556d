package dev.verbatim.engine;

import dev.verbatim.content.Ordering;
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
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far an operation goes.
///
/// @param wanted the attributes of entities that it can come to read, wherever it selects them
/// @param leadingOn the fields within which more has to be loaded from the database
record Reach(Wanted wanted, Set<Field> leadingOn) {

    /// The fields of Relay's connections within which cursors are made.
    private static final Set<String> TELLING_CURSORS = Set.of("edges", "pageInfo");

    static Reach of(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, OperationDefinition operation) {
        var walk = new Walk(schema, fragments);
        walk.leadsOn(operation.getSelectionSet(), walk.root(operation));
        walk.read.keySet().removeAll(walk.whole);
        if (walk.cursors) {
            walk.read.forEach((type, names) -> names.addAll(orderings(type)));
        }
        return new Reach(new Wanted(walk.read), walk.leadingOn);
    }

    /// What cursors of lists of this kind are made of.
    private static List<String> orderings(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Ordering.class))
                .map(field -> field.getName())
                .toList();
    }

    /// Looks at each selection once, so that fragments cost no more than they are long.
    private static final class Walk {

        private final GraphQLSchema schema;
        private final Map<String, FragmentDefinition> fragments;
        private final Map<String, Boolean> fragmentsLeadingOn = new HashMap<>();
        private final Map<Class<?>, Set<String>> read = new HashMap<>();
        private final Set<Class<?>> whole = new HashSet<>();
        private boolean cursors;
        private final Set<Field> leadingOn = Collections.newSetFromMap(new IdentityHashMap<>());

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

        /// Whether one of the selected fields, or one within them, has to be loaded.
        boolean leadsOn(SelectionSet selections, GraphQLCompositeType type) {
            boolean leads = false;
            for (Selection<?> selection : selections.getSelections()) {
                leads |= switch (selection) {
                    case Field field -> leadsOn(field, type);
                    case InlineFragment inline -> {
                        var condition = inline.getTypeCondition();
                        yield leadsOn(inline.getSelectionSet(), condition == null ? type : named(condition.getName()));
                    }
                    case FragmentSpread spread -> leadsOn(Objects.requireNonNull(fragments.get(spread.getName())));
                    default -> throw new IllegalStateException("no selection: " + selection);
                };
            }
            return leads;
        }

        private boolean leadsOn(FragmentDefinition fragment) {
            var known = fragmentsLeadingOn.get(fragment.getName());
            if (known == null) {
                known = leadsOn(
                        fragment.getSelectionSet(),
                        named(fragment.getTypeCondition().getName()));
                fragmentsLeadingOn.put(fragment.getName(), known);
            }
            return known;
        }

        private boolean leadsOn(Field field, GraphQLCompositeType type) {
            boolean loaded = false;
            for (var object : objects(type)) {
                loaded |= read(object, field.getName());
            }
            if (field.getSelectionSet() == null) {
                return loaded;
            }
            cursors |= TELLING_CURSORS.contains(field.getName());
            var definition = Introspection.getFieldDefinition(schema, (GraphQLFieldsContainer) type, field.getName());
            var within = (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType());
            if (leadsOn(field.getSelectionSet(), within)) {
                leadingOn.add(field);
                return true;
            }
            return loaded;
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

        /// Whether the field has to be loaded.
        private boolean read(GraphQLObjectType type, String field) {
            var definition = Introspection.getFieldDefinition(schema, type, field);
            return switch (schema.getCodeRegistry().getDataFetcher(type, definition)) {
                case FieldFetcher fetcher -> {
                    read(fetcher.owner(), fetcher.reads());
                    yield false;
                }
                case OperationFetcher fetcher -> {
                    read(fetcher.owner(), fetcher.reads());
                    yield fetcher.loads();
                }
                default -> false;
            };
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
