package dev.verbatim.attack;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Queries by chance over all fields of the schema, with arguments that are at their bounds or beside them.
///
/// @param ids by kind, as they begin
record RandomQueries(GraphQLSchema schema, Map<String, List<String>> ids, RandomGenerator random) {

    private static final List<Integer> SIZES = List.of(1, 2, 5, 10, 50, 100, 100);
    private static final List<String> TEXTS = List.of("e", "th", "zz", "%", "_", "er ", "words", "");
    private static final List<String> TIMES =
            List.of("0001-01-01T00:00:00Z", "2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z");

    String next() {
        return '{' + selection(schema.getQueryType(), 1 + random.nextInt(5)) + '}';
    }

    /// @param levels of lists and links below
    private String selection(GraphQLType type, int levels) {
        return switch (type) {
            case GraphQLObjectType object -> fields(object, levels);
            case GraphQLUnionType union -> on((GraphQLObjectType) any(union.getTypes()), levels);
            case GraphQLInterfaceType face -> on(any(schema.getImplementations(face)), levels);
            default -> throw new AssertionError("nobody has said how to walk " + type);
        };
    }

    private String on(GraphQLObjectType type, int levels) {
        return "...on " + type.getName() + '{' + fields(type, levels) + '}';
    }

    private String fields(GraphQLObjectType type, int levels) {
        var possible = type.getFieldDefinitions().stream()
                .filter(field -> !field.getName().equals("previewImport") && (levels > 0 || isPlain(field)))
                .toList();
        if (possible.isEmpty()) {
            return "__typename";
        }
        var names = new ArrayList<String>();
        var fields = new ArrayList<String>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            var field = any(possible);
            boolean known = names.contains(field.getName());
            names.add(field.getName());
            fields.add((known ? "a" + names.size() + ':' : "") + asked(field, levels));
        }
        return String.join(" ", fields);
    }

    private String asked(GraphQLFieldDefinition field, int levels) {
        var arguments = field.getArguments().stream()
                .filter(argument -> isWanted(field, argument))
                .map(argument -> argument.getName() + ':' + value(argument.getName(), argument.getType(), field))
                .collect(Collectors.joining(","));
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        // what is only a page of something costs no level
        int below = field.getName().equals("nodes") || field.getName().equals("edges") ? levels : levels - 1;
        return field.getName()
                + (arguments.isEmpty() ? "" : '(' + arguments + ')')
                + (isPlain(field) ? "" : '{' + selection(type, Math.max(below, isPage(type) ? 1 : 0)) + '}');
    }

    private static boolean isPage(GraphQLType type) {
        return type instanceof GraphQLObjectType object && object.getFieldDefinition("pageInfo") != null;
    }

    private boolean isWanted(GraphQLFieldDefinition field, GraphQLArgument argument) {
        return switch (argument.getName()) {
            case "after", "before", "last" -> false;
            case "first" -> true;
            case "id", "ids" -> true;
            case "slug" -> field.getArgument("id") == null;
            default -> random.nextInt(3) == 0;
        };
    }

    private String value(String name, GraphQLInputType type, GraphQLFieldDefinition field) {
        var plain = GraphQLTypeUtil.unwrapAll(type);
        if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type))) {
            int size = any(SIZES);
            var values = new ArrayList<String>();
            for (int i = 0; i < size; i++) {
                values.add(plainValue(name, plain, field));
            }
            return values.toString();
        }
        return plainValue(name, plain, field);
    }

    private String plainValue(String name, GraphQLType type, GraphQLFieldDefinition field) {
        return switch (type) {
            case GraphQLEnumType values -> any(values.getValues()).getName();
            case GraphQLInputObjectType filter -> filter(filter, field);
            default ->
                switch (((GraphQLNamedType) type).getName()) {
                    case "ID" -> quoted(any(ids.getOrDefault(kind(name, field), any(List.copyOf(ids.values())))));
                    case "Int" -> String.valueOf(any(SIZES));
                    case "Boolean" -> String.valueOf(random.nextBoolean());
                    case "DateTime" -> quoted(any(TIMES));
                    case "Date" -> quoted(any(TIMES).substring(0, 10));
                    default -> quoted(any(TEXTS));
                };
        };
    }

    private String filter(GraphQLInputObjectType type, GraphQLFieldDefinition field) {
        var condition = any(type.getFieldDefinitions());
        return '{' + condition.getName() + ':' + value(condition.getName(), condition.getType(), field) + '}';
    }

    /// Of what the ids are that an argument takes.
    private String kind(String name, GraphQLFieldDefinition field) {
        return switch (name) {
            case "authors", "speakers" -> "person";
            case "addressees", "affiliatedWith", "publication", "sources" -> "source";
            case "articles" -> "article";
            case "parent", "section", "topics" -> "topic";
            case "quotes" -> "quote";
            case "id" -> field.getName();
            case "ids" ->
                field.getName().equals("people") ? "person" : field.getName().replaceAll("s$", "");
            default -> any(List.of("person", "source", "topic"));
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static boolean isPlain(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
    }
}
