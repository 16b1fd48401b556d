package dev.verbatim.engine.cost;

import graphql.language.Field;
import java.util.Set;

/// How large a selection is once each fragment is put in its places; whatever the schema, lists count once.
///
/// @param depth levels of fields, without what lies below `__schema` and `__type`
/// @param nesting levels of selections of any kind, so of fields and of fragments in one another
/// @param introspectionDepth levels of fields from `__schema` or `__type` on; 0 where there is none
/// @param introspectionLists how many of introspection's lists lie inside one another
/// @param topFields fields at the top of the selection, without `__typename`
public record Measure(
        int depth,
        int nesting,
        int introspectionDepth,
        int introspectionLists,
        int fields,
        int aliases,
        int topFields) {

    static final Measure NOTHING = nesting(0);

    /// The lists by which introspection can go from type to type, and so in circles: the ones that GraphQL.js
    /// counts in its `MaxIntrospectionDepthRule`. No other type has fields of these names.
    private static final Set<String> LISTS = Set.of("fields", "inputFields", "interfaces", "possibleTypes");

    /// Fragments in one another, and nothing else.
    public static Measure nesting(int levels) {
        return new Measure(0, levels, 0, 0, 0, 0, 0);
    }

    /// Both in one selection.
    Measure plus(Measure other) {
        return new Measure(
                Math.max(depth, other.depth),
                Math.max(nesting, other.nesting),
                Math.max(introspectionDepth, other.introspectionDepth),
                Math.max(introspectionLists, other.introspectionLists),
                Saturating.sum(fields, other.fields),
                Saturating.sum(aliases, other.aliases),
                Saturating.sum(topFields, other.topFields));
    }

    /// Each in an operation of its own. Validation reads all of them, so the fields add up.
    Measure or(Measure other) {
        return new Measure(
                Math.max(depth, other.depth),
                Math.max(nesting, other.nesting),
                Math.max(introspectionDepth, other.introspectionDepth),
                Math.max(introspectionLists, other.introspectionLists),
                Saturating.sum(fields, other.fields),
                Math.max(aliases, other.aliases),
                Math.max(topFields, other.topFields));
    }

    /// A fragment with this as its selection.
    Measure nested() {
        return new Measure(depth, nesting + 1, introspectionDepth, introspectionLists, fields, aliases, topFields);
    }

    /// The field with this as its selection.
    Measure below(Field field) {
        var name = field.getName();
        boolean introspects = name.equals("__schema") || name.equals("__type");
        return new Measure(
                introspects ? 1 : depth + 1,
                nesting + 1,
                introspects ? Math.max(introspectionDepth, depth + 1) : introspectionDepth,
                LISTS.contains(name) ? introspectionLists + 1 : introspectionLists,
                Saturating.sum(fields, 1),
                field.getAlias() == null ? aliases : Saturating.sum(aliases, 1),
                name.equals("__typename") ? 0 : 1);
    }
}
