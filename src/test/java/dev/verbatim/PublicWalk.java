package dev.verbatim;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks the public edition everything that the schema can say about some contents. The questions are made from
/// the schema, so a field that is added to it is asked for too.
final class PublicWalk {

    private static final Map<String, String> TYPES = Map.of(
            "article", "Article",
            "image", "Image",
            "person", "Person",
            "quote", "Quote",
            "source", "Source",
            "topic", "Topic");

    private final GraphQLSchema schema;

    PublicWalk(GraphQLSchema schema) {
        this.schema = schema;
    }

    /// What the public hears, by what it asks: each field of each content, and what it leads to.
    Map<String, String> around(List<String> ids) {
        var answers = new LinkedHashMap<String, String>();
        for (var id : ids) {
            var type = schema.getObjectType(TYPES.get(id.split("_")[0]));
            var relations = type.getFieldDefinitions().stream()
                    .filter(field -> !isPlain(field))
                    .map(field -> ask(field, 1));
            Stream.concat(Stream.of(fields(type, 0)), relations)
                    .map(fields -> "{ node(id: \"%s\") { ... on %s { %s } } }".formatted(id, type.getName(), fields))
                    .forEach(query -> answers.put(query, data(query)));
        }
        return answers;
    }

    /// The `data` of an answer to the public; a question may be refused as wrong, but never break.
    static String data(String query) {
        var answer = Api.asPublic().post(query).jsonPath();
        var codes = answer.<String>getList("errors.extensions.code");
        if (codes != null && !codes.stream().allMatch("BAD_INPUT"::equals)) {
            throw new AssertionError(query + " answers " + answer.prettify());
        }
        return String.valueOf(answer.<Object>get("data"));
    }

    /// All fields of a type, over so many contents behind it.
    String fields(GraphQLObjectType type, int hops) {
        return type.getFieldDefinitions().stream()
                .filter(field -> hops > 0 || isPlain(field) || !isContent(type))
                .map(field -> ask(field, hops))
                .collect(Collectors.joining(" "));
    }

    private String ask(GraphQLFieldDefinition field, int hops) {
        field.getArguments().stream()
                .filter(argument -> argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue())
                .findFirst()
                .ifPresent(argument -> {
                    throw new AssertionError("nobody has said how to walk " + field);
                });
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (field.getName().equals("nodes")) {
            // the edges lead to the same
            return "nodes { __typename }";
        }
        var name = field.getName().equals("kind") ? "kind" + type.getName() + ": kind" : field.getName();
        return name + selection(type, hops);
    }

    private String selection(GraphQLNamedType type, int hops) {
        return switch (type) {
            case GraphQLScalarType _, GraphQLEnumType _ -> "";
            case GraphQLObjectType object -> " { " + fields(object, isContent(object) ? hops - 1 : hops) + " }";
            case GraphQLUnionType union -> members(union.getTypes(), hops);
            case GraphQLInterfaceType face -> members(schema.getImplementations(face), hops);
            default -> throw new AssertionError("nobody has said how to walk " + type);
        };
    }

    private String members(List<? extends GraphQLNamedType> types, int hops) {
        var parts = new ArrayList<String>();
        types.forEach(type -> parts.add("... on " + type.getName() + selection(type, hops)));
        return " { " + String.join(" ", parts) + " }";
    }

    private static boolean isPlain(GraphQLFieldDefinition field) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
    }

    private static boolean isContent(GraphQLObjectType type) {
        return TYPES.containsValue(type.getName());
    }
}
