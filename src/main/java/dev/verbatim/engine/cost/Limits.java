package dev.verbatim.engine.cost;

import java.time.Duration;

/// What one request may ask for at most. What is more is refused before anything is fetched; time and answer
/// are watched while it runs.
///
/// @param body bytes of the request's body
/// @param document bytes of the document
/// @param tokens tokens of the document
/// @param definitions operations and fragments in one document
/// @param depth levels of fields, through fragments; what lies below `__schema` and `__type` apart
/// @param introspectionDepth levels of fields from `__schema` or `__type` on
/// @param fields fields of all operations of the document once each fragment is put in its places
/// @param aliases aliases of an operation, likewise
/// @param rootFields fields at the root of an operation, likewise, `__typename` apart
/// @param directives directives as written in the document
/// @param nodes objects that the answer may hold; see [CostPlan]
/// @param time from the start of the operation to its last field
/// @param answer bytes of the answer
public record Limits(
        int body,
        int document,
        int tokens,
        int definitions,
        int depth,
        int introspectionDepth,
        int fields,
        int aliases,
        int rootFields,
        int directives,
        int nodes,
        Duration time,
        int answer) {

    public static Limits of(LimitsConfig.Group group) {
        return new Limits(
                Math.toIntExact(group.body().asLongValue()),
                Math.toIntExact(group.document().asLongValue()),
                group.tokens(),
                group.definitions(),
                group.depth(),
                group.introspectionDepth(),
                group.fields(),
                group.aliases(),
                group.rootFields(),
                group.directives(),
                group.nodes(),
                group.time(),
                Math.toIntExact(group.answer().asLongValue()));
    }
}
