package dev.verbatim.engine.execution;

import graphql.language.SelectionSet;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What an operation asks of the objects in one place, worked out for each type of object when the first one
/// turns up.
final class Selections {

    private final Planner planner;
    private final GraphQLUnmodifiedType type;
    private final List<SelectionSet> written;
    private final Map<String, Boolean> contained = new ConcurrentHashMap<>(4);
    private final Map<GraphQLObjectType, PlannedField[]> fields = new ConcurrentHashMap<>(2);

    Selections(Planner planner, GraphQLUnmodifiedType type, List<SelectionSet> written) {
        this.planner = planner;
        this.type = type;
        this.written = written;
    }

    /// An object, an interface or a union.
    GraphQLUnmodifiedType type() {
        return type;
    }

    /// In the order of the answer.
    PlannedField[] of(GraphQLObjectType type) {
        var known = fields.get(type);
        return known == null ? fields.computeIfAbsent(type, _ -> planner.collect(type, written)) : known;
    }

    /// Whether a field of this name is asked for, whatever the type of the object.
    boolean contains(String name) {
        var known = contained.get(name);
        return known == null ? contained.computeIfAbsent(name, _ -> planner.selects(written, name)) : known;
    }
}
