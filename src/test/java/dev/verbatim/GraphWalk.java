package dev.verbatim;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Asks the desk for an article with all that its publication would bring: its parts, and the contents that these lead
/// to. Made from the schema, so that a new field is looked at too.
final class GraphWalk {

    private static final Set<String> CONTENTS = Set.of("Person", "Source", "Topic", "Image");

    /// What other articles bring, or what is made of these parts once more.
    private static final Map<String, Set<String>> LEFT_OUT = Map.of(
            "Article", Set.of("version", "related"),
            "Quote", Set.of("article", "repeats", "provenance"),
            "Affiliation", Set.of("person"),
            "Citation", Set.of("article"),
            "Correction", Set.of("article", "quote"));

    private final String query;

    GraphWalk(GraphQLSchema schema) {
        query = "query($id: ID!) { article(id: $id) { version graph: id %s } }"
                .formatted(new Selections(schema).fields(schema.getObjectType("Article"), 3));
    }

    /// An article as an editor reads it.
    record Read(int version, Object graph) {}

    /// Null where it is gone.
    Read of(String article) {
        var answer = Api.asEditor().run(query, "id", article);
        Map<String, Object> read = answer.getMap("article");
        return read == null ? null : new Read((int) read.remove("version"), read);
    }

    private record Selections(GraphQLSchema schema) {

        /// @param hops how many contents may stand behind one another
        String fields(GraphQLObjectType type, int hops) {
            return type.getFieldDefinitions().stream()
                    .filter(field ->
                            !LEFT_OUT.getOrDefault(type.getName(), Set.of()).contains(field.getName()))
                    .filter(field -> !CONTENTS.contains(type.getName()) || isOwn(field, hops))
                    .map(field -> ask(field, hops))
                    .collect(Collectors.joining(" "));
        }

        /// Lists of what leads there are shown by pages of their own.
        private static boolean isOwn(GraphQLFieldDefinition field, int hops) {
            var type = GraphQLTypeUtil.unwrapAll(field.getType());
            return field.getArgument("first") == null
                    && !List.of("Article", "Quote").contains(type.getName())
                    && (hops > 0 || !CONTENTS.contains(type.getName()));
        }

        private String ask(GraphQLFieldDefinition field, int hops) {
            var type = GraphQLTypeUtil.unwrapAll(field.getType());
            if (field.getName().equals("edges")) {
                return "edges { __typename }";
            }
            if (field.getName().equals("origin")) {
                return "origin { id }";
            }
            var length = field.getArgument("first") == null ? "" : "(first: 80)";
            return field.getName() + length + selection(type, hops);
        }

        private String selection(GraphQLNamedType type, int hops) {
            return switch (type) {
                case GraphQLScalarType _, GraphQLEnumType _ -> "";
                case GraphQLObjectType object
                when object.getName().equals("Contradiction") -> " { at note quote { id } }";
                case GraphQLObjectType object ->
                    " { " + fields(object, CONTENTS.contains(object.getName()) ? hops - 1 : hops) + " }";
                case GraphQLUnionType union -> members(union.getTypes(), hops);
                case GraphQLInterfaceType face -> members(schema.getImplementations(face), hops);
                default -> throw new AssertionError("nobody has said how to walk " + type);
            };
        }

        /// Kinds of sources and topics are of different types, which cannot stand in one place; sections tell theirs.
        private String members(List<? extends GraphQLNamedType> types, int hops) {
            return types.stream()
                    .map(type -> "... on " + type.getName()
                            + (type.getName().equals("Topic")
                                    ? selection(type, hops).replaceFirst(" kind ", " ")
                                    : selection(type, hops)))
                    .collect(Collectors.joining(" ", " { ", " }"));
        }
    }
}
