package dev.verbatim.attack;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every place of the schema where a caller gives a value: the arguments of all fields, the items of lists,
/// the fields of inputs at any depth. Made from the schema, so that the next one is tried too.
final class InputPositions {

    /// Values as literals have them and JSON has not.
    record Name(String name) {}

    record Variable(String name) {}

    private final GraphQLSchema schema;
    private final Map<String, String> ids;
    private final List<Position> found = new ArrayList<>();
    private final Deque<String> within = new ArrayDeque<>();

    /// @param place as messages say it, e.g. `input.bylines[0].personId`
    /// @param before what leads to the field in a document, e.g. `{ node(id: "…") { ... on Article {`
    /// @param others the arguments beside this one that cannot be left out
    /// @param whole from a value at this place to the whole argument
    record Position(
            boolean changes,
            GraphQLFieldDefinition field,
            GraphQLArgument argument,
            String place,
            GraphQLInputType type,
            String before,
            String after,
            Map<String, Object> others,
            UnaryOperator<@Nullable Object> whole) {

        boolean isRequired() {
            return type instanceof GraphQLNonNull;
        }

        /// The content that a mutation changes; null where it enters something new.
        @Nullable
        Object subject() {
            return others.get("id");
        }

        /// @param declared variables, e.g. `($v: Int)`; may be empty
        String document(String declared, @Nullable Object value) {
            var all = new LinkedHashMap<String, @Nullable Object>(others);
            all.put(argument.getName(), whole.apply(value));
            return written(declared, all);
        }

        /// With the whole argument as a variable of its own name.
        String document() {
            var all = new LinkedHashMap<String, @Nullable Object>(others);
            all.put(argument.getName(), new Variable(argument.getName()));
            return written(
                    "($%s: %s)".formatted(argument.getName(), GraphQLTypeUtil.simplePrint(argument.getType())), all);
        }

        private String written(String declared, Map<String, @Nullable Object> arguments) {
            var given = arguments.entrySet().stream()
                    .map(each -> each.getKey() + ": " + literal(each.getValue()))
                    .collect(Collectors.joining(", "));
            boolean isLeaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
            return (changes ? "mutation" : "query") + declared + before + "field: " + field.getName() + "(" + given
                    + ")" + (isLeaf ? "" : changes ? " { errors { code } }" : " { __typename }") + after;
        }

        @Override
        public String toString() {
            return field.getName() + ": " + place;
        }
    }

    /// @param ids of a content by its kind, e.g. `person`
    InputPositions(GraphQLSchema schema, Map<String, String> ids) {
        this.schema = schema;
        this.ids = ids;
    }

    List<Position> all() {
        schema.getQueryType().getFieldDefinitions().forEach(field -> arguments(false, field, " { ", " }"));
        schema.getMutationType().getFieldDefinitions().forEach(field -> arguments(true, field, " { ", " }"));
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && isOfContents(object)) {
                object.getFieldDefinitions()
                        .forEach(field -> arguments(false, field, " { " + leadTo(object) + " { ", " } } }"));
            }
        }
        return found;
    }

    private boolean isOfContents(GraphQLObjectType type) {
        return !type.getName().startsWith("__")
                && type != schema.getQueryType()
                && type != schema.getMutationType()
                && type.getFieldDefinitions().stream()
                        .anyMatch(field -> !field.getArguments().isEmpty());
    }

    /// To an object of this type, two steps deep.
    String leadTo(GraphQLObjectType type) {
        var node = (GraphQLInterfaceType) schema.getType("Node");
        var id = ids.get(type.getName().toLowerCase(Locale.ROOT));
        if (id == null || !schema.getImplementations(node).contains(type)) {
            throw new AssertionError("nobody has said how to come to " + type.getName());
        }
        return "node(id: \"%s\") { ... on %s".formatted(id, type.getName());
    }

    private void arguments(boolean changes, GraphQLFieldDefinition field, String before, String after) {
        for (var argument : field.getArguments()) {
            var others = new LinkedHashMap<String, Object>();
            field.getArguments().stream()
                    .filter(other -> other != argument && other.getType() instanceof GraphQLNonNull)
                    .forEach(other -> others.put(other.getName(), valid(field, other.getName(), other.getType())));
            add(new Position(
                    changes,
                    field,
                    argument,
                    argument.getName(),
                    argument.getType(),
                    before,
                    after,
                    others,
                    UnaryOperator.identity()));
        }
    }

    private void add(Position at) {
        found.add(at);
        switch (GraphQLTypeUtil.unwrapNonNull(at.type)) {
            case GraphQLList list ->
                add(within(
                        at,
                        at.place + "[0]",
                        (GraphQLInputType) list.getWrappedType(),
                        value -> Collections.singletonList(value)));
            case GraphQLInputObjectType object -> {
                if (within.contains(object.getName())) {
                    return;
                }
                within.push(object.getName());
                for (var field : object.getFieldDefinitions()) {
                    add(within(at, at.place + '.' + field.getName(), field.getType(), value -> {
                        var whole = new HashMap<String, @Nullable Object>(required(at.field, object));
                        whole.put(field.getName(), value);
                        return whole;
                    }));
                }
                within.pop();
            }
            default -> {}
        }
    }

    private static Position within(
            Position at, String place, GraphQLInputType type, UnaryOperator<@Nullable Object> part) {
        return new Position(
                at.changes,
                at.field,
                at.argument,
                place,
                type,
                at.before,
                at.after,
                at.others,
                value -> at.whole.apply(part.apply(value)));
    }

    private Map<String, Object> required(GraphQLFieldDefinition of, GraphQLInputObjectType object) {
        return object.getFieldDefinitions().stream()
                .filter(field -> field.getType() instanceof GraphQLNonNull)
                .collect(Collectors.toMap(
                        GraphQLInputObjectField::getName, field -> valid(of, field.getName(), field.getType())));
    }

    /// Something of this type that is stored where it can be.
    Object valid(GraphQLFieldDefinition of, String name, GraphQLInputType type) {
        return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList _ when name.equals("quoteIds") -> List.of(ids.get("quote"), ids.get("other"));
            case GraphQLList list -> List.of(valid(of, name, (GraphQLInputType) list.getWrappedType()));
            case GraphQLEnumType choice ->
                new Name(choice.getValues().getFirst().getName());
            case GraphQLInputObjectType object -> required(of, object);
            case GraphQLInputType plain ->
                switch (GraphQLTypeUtil.simplePrint(plain)) {
                    case "Int" -> name.equals("expectedVersion") ? new Variable("version") : 1;
                    case "Float" -> 1;
                    case "Boolean" -> true;
                    case "Date" -> "2026-01-02";
                    case "DateTime" -> "2026-01-02T03:04:05Z";
                    case "ID" -> id(of, name);
                    case "String" -> text(name);
                    case String other -> throw new AssertionError("nobody has said how to try " + other);
                };
            default -> throw new AssertionError("nobody has said how to try " + type);
        };
    }

    private static String text(String name) {
        return switch (name) {
            case "url" -> "https://example.org/x";
            case "slug" -> "x";
            case "language" -> "en";
            default -> "That is all.";
        };
    }

    private String id(GraphQLFieldDefinition of, String name) {
        var kind = name.replaceAll("Ids?$", "");
        if (ids.containsKey(kind)) {
            return ids.get(kind);
        }
        var named = of.getName().toLowerCase(Locale.ROOT).replace("people", "person");
        return ids.keySet().stream()
                .filter(named::contains)
                .map(ids::get)
                .findFirst()
                .orElse("x");
    }

    static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Name(var name) -> name;
            case Variable(var name) -> '$' + name;
            case String text -> '"' + text + '"';
            case List<?> list -> list.stream().map(InputPositions::literal).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(field -> field.getKey() + ": " + literal(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    /// As JSON has it, for variables.
    static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case Name(var name) -> name;
            case Variable _ -> 0;
            case List<?> list ->
                Arrays.asList(list.stream().map(InputPositions::json).toArray());
            case Map<?, ?> object -> {
                var json = new HashMap<String, @Nullable Object>();
                object.forEach((name, field) -> json.put(name.toString(), json(field)));
                yield json;
            }
            case null, default -> value;
        };
    }
}
