package dev.verbatim.engine;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values of variables made up by their types: given, left out, null, and now and then of another type.
record RandomValues(Random random) {

    /// Puts one under a name, or leaves it out.
    void give(Map<String, Object> values, String name, GraphQLType type) {
        if (chance(75)) {
            values.put(name, chance(3) ? List.of(Map.of("no", "such")) : value(type));
        }
    }

    /// As it stands in a document.
    String constant(GraphQLType type) {
        return printed(value(type));
    }

    private @Nullable Object value(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull nonNull -> present(nonNull.getWrappedType());
            default -> chance(20) ? null : present(type);
        };
    }

    private Object present(GraphQLType type) {
        return switch (type) {
            case GraphQLList list -> items(list.getWrappedType());
            case GraphQLInputObjectType input -> {
                var fields = new LinkedHashMap<String, Object>();
                for (var field : input.getFieldDefinitions()) {
                    if (field.getType() instanceof GraphQLNonNull || chance(30)) {
                        fields.put(field.getName(), value(field.getType()));
                    }
                }
                yield fields;
            }
            case GraphQLEnumType anEnum ->
                new Name(anEnum.getValues().getFirst().getName());
            default -> scalar(GraphQLTypeUtil.simplePrint(type));
        };
    }

    private List<Object> items(GraphQLType type) {
        var items = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            items.add(value(type));
        }
        return items;
    }

    private Object scalar(String name) {
        return switch (name) {
            case "Int" -> random.nextInt(-3, 9);
            case "Boolean" -> random.nextBoolean();
            case "Float" -> random.nextInt(9) + 0.5;
            default -> "t" + random.nextInt(9);
        };
    }

    /// Of an enum's value: no text in a document, but one in JSON.
    private record Name(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// As JSON has them.
    static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case Name(var name) -> name;
            case List<?> list -> list.stream().map(RandomValues::json).collect(Collectors.toCollection(ArrayList::new));
            case Map<?, ?> map -> {
                var fields = new LinkedHashMap<Object, Object>();
                map.forEach((name, field) -> fields.put(name, json(field)));
                yield fields;
            }
            case null, default -> value;
        };
    }

    private static String printed(@Nullable Object value) {
        return switch (value) {
            case String text -> '"' + text + '"';
            case List<?> list -> list.stream().map(RandomValues::printed).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + printed(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case null, default -> String.valueOf(value);
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
