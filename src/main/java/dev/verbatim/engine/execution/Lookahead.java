package dev.verbatim.engine.execution;

import dev.verbatim.rowmapping.FetchPlan;
import dev.verbatim.rowmapping.RowMapper;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Looks for where an operation has to go back to the database: at relations, and at links that do not come along with
/// the row that has them. So it is known beforehand which message to the database is the last one, and all that is
/// read for one request is read in one transaction.
final class Lookahead {

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final FetchPlan wanted;
    private final Map<Spread, Boolean> spread = new HashMap<>();
    private final Set<Field> leadingOn = identities();
    private final Set<Field> apart = identities();

    /// Which rows the objects of a place come from: those of a statement for themselves where none are named.
    ///
    /// @param joined what came along with other rows
    /// @param whole whether nothing comes along with them
    private record Origin(List<RowMapper<?>> joined, boolean whole) {

        static final Origin OF_STATEMENT = new Origin(List.of(), false);

        /// Those of a kind.
        List<RowMapper<?>> rows(FetchPlan wanted, Class<?> type) {
            var rows = joined.stream().filter(one -> one.type() == type).toList();
            if (!rows.isEmpty()) {
                return rows;
            }
            return List.of(whole ? wanted.whole(type) : wanted.rows(type));
        }
    }

    private record Spread(String fragment, Origin origin) {}

    /// What a field leads to.
    ///
    /// @param loaded whether it has to be loaded
    private record Step(boolean loaded, Origin origin) {}

    Lookahead(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, FetchPlan wanted) {
        this.schema = schema;
        this.fragments = fragments;
        this.wanted = wanted;
    }

    private static Set<Field> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    void over(SelectionSet selections, GraphQLCompositeType root) {
        loads(selections, root, Origin.OF_STATEMENT);
    }

    /// Whether more has to be loaded within the field.
    boolean leadsOn(Field field) {
        return leadingOn.contains(field);
    }

    /// Whether it is a link that somewhere does not come along with the row that has it.
    boolean isApart(Field field) {
        return apart.contains(field);
    }

    /// Whether one of the selected fields, or one within them, has to be loaded. From one origin each selection is
    /// looked at once, so that fragments cost no more than they are long.
    private boolean loads(SelectionSet selections, GraphQLCompositeType type, Origin origin) {
        boolean loads = false;
        for (Selection<?> selection : selections.getSelections()) {
            loads |= switch (selection) {
                case Field field -> loads(field, type, origin);
                case InlineFragment inline -> {
                    var condition = inline.getTypeCondition();
                    yield loads(
                            inline.getSelectionSet(), condition == null ? type : named(condition.getName()), origin);
                }
                case FragmentSpread named -> loads(new Spread(named.getName(), origin));
                default -> throw new IllegalStateException("no selection: " + selection);
            };
        }
        return loads;
    }

    private boolean loads(Spread named) {
        var known = spread.get(named);
        if (known == null) {
            var fragment = Objects.requireNonNull(fragments.get(named.fragment));
            var type = named(fragment.getTypeCondition().getName());
            known = loads(fragment.getSelectionSet(), type, named.origin);
            spread.put(named, known);
        }
        return known;
    }

    private GraphQLCompositeType named(String type) {
        return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(type));
    }

    private boolean loads(Field field, GraphQLCompositeType type, Origin origin) {
        var step = step(field, type, origin);
        if (field.getSelectionSet() == null) {
            return step.loaded;
        }
        var definition = Introspection.getFieldDefinition(schema, (GraphQLFieldsContainer) type, field.getName());
        var within = (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType());
        if (loads(field.getSelectionSet(), within, step.origin)) {
            leadingOn.add(field);
            return true;
        }
        return step.loaded;
    }

    /// Over all types of objects that it may be asked of. What does not come along comes with more.
    private Step step(Field field, GraphQLCompositeType type, Origin origin) {
        boolean loaded = false;
        boolean whole = false;
        boolean passes = true;
        var joined = new LinkedHashSet<RowMapper<?>>();
        for (var object : SelectionAnalysis.objects(schema, type)) {
            if (!(fetcher(object, field) instanceof OperationFetcher fetcher)) {
                continue;
            }
            passes &= !fetcher.isStage();
            boolean comes = !fetcher.loads() && comeAlong(fetcher, origin, joined);
            if (!comes && !fetcher.loads()) {
                apart.add(field);
            }
            loaded |= !comes;
            whole |= fetcher.readsWhole();
        }
        return new Step(loaded, passes ? origin : new Origin(List.copyOf(joined), whole));
    }

    private Object fetcher(GraphQLObjectType type, Field field) {
        return schema.getCodeRegistry()
                .getDataFetcher(type, Introspection.getFieldDefinition(schema, type, field.getName()));
    }

    /// Whether all that a resolver leads to by links comes along with the row that it is asked of.
    private boolean comeAlong(OperationFetcher fetcher, Origin origin, Set<RowMapper<?>> joined) {
        boolean all = true;
        for (var attribute : fetcher.links()) {
            for (var rows : origin.rows(wanted, fetcher.owner())) {
                var target = rows.joined(attribute);
                if (target == null) {
                    all = false;
                } else {
                    joined.add(target);
                }
            }
        }
        return all;
    }
}
