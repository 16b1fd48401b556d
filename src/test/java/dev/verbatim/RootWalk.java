package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Asks every list of the schema in each of its orders and with each of its filters. Made from the schema, so
/// that a new list, order or filter is walked too.
final class RootWalk {

    /// Queries that are no lists, each with the arguments that find one content.
    private static final Map<String, List<String>> SINGLE = Map.of(
            "article", List.of("id", "slug"),
            "node", List.of("id"),
            "nodes", List.of("ids"),
            "person", List.of("id", "slug"),
            // tells of content to the newsroom alone: ImportTest
            "previewImport", List.of(),
            "quote", List.of("id"),
            "source", List.of("id", "slug"),
            // tells of what once was public: TombstoneTest
            "tombstone", List.of(),
            "topic", List.of("id", "slug"),
            "viewer", List.of());

    private final GraphQLSchema schema;
    private final Set<String> refused = new HashSet<>();

    RootWalk(GraphQLSchema schema) {
        this.schema = schema;
    }

    /// Asks for single contents by ids and slugs; a new query needs an entry above.
    List<String> singles(Collection<String> ids, Collection<String> slugs) {
        var queries = new ArrayList<String>();
        for (var field : schema.getQueryType().getFieldDefinitions()) {
            if (isList(field)) {
                continue;
            }
            assertThat(SINGLE).as("nobody has said how to walk this").containsKey(field.getName());
            for (var argument : SINGLE.get(field.getName())) {
                for (var value : argument.equals("slug") ? slugs : ids) {
                    if (!argument.equals("slug") && !finds(field.getName(), value)) {
                        continue;
                    }
                    var literal = argument.equals("ids") ? "[\"" + value + "\"]" : '"' + value + '"';
                    queries.add("{ %s(%s: %s) { __typename } }".formatted(field.getName(), argument, literal));
                }
            }
        }
        return queries;
    }

    private static boolean finds(String query, String id) {
        return query.startsWith("node") || id.startsWith(query + '_');
    }

    /// How many there are in each list: whole, in each order, and with filters that do not name a content.
    Map<String, String> counts(List<String> ids) {
        var counts = new TreeMap<String, String>();
        for (var field : lists()) {
            counts.put(field.getName(), PublicWalk.data("{ %s { totalCount } }".formatted(field.getName())));
            orders(field).forEach(query -> counts.put(query, PublicWalk.data(query)));
            for (var input : filter(field).getFieldDefinitions()) {
                counts.putAll(filtered(field, input, values(input, ids, List.of())));
            }
        }
        return counts;
    }

    /// What each list holds of contents that it must not know, by ids and by words.
    Map<String, String> filters(Collection<String> ids, List<String> words) {
        var answers = new TreeMap<String, String>();
        for (var field : lists()) {
            for (var input : filter(field).getFieldDefinitions()) {
                if (isText(input) || isId(input)) {
                    answers.putAll(filtered(field, input, values(input, ids, words)));
                }
            }
        }
        return answers;
    }

    List<GraphQLFieldDefinition> lists() {
        return schema.getQueryType().getFieldDefinitions().stream()
                .filter(RootWalk::isList)
                .toList();
    }

    private static boolean isList(GraphQLFieldDefinition field) {
        return field.getArgument("after") != null;
    }

    private static List<String> orders(GraphQLFieldDefinition field) {
        var order = field.getArgument("orderBy");
        return order == null
                ? List.of("{ %s(first: 100) { nodes { id } } }".formatted(field.getName()))
                : names(order.getType()).stream()
                        .map(name ->
                                "{ %s(first: 100, orderBy: %s) { nodes { id } } }".formatted(field.getName(), name))
                        .toList();
    }

    private static GraphQLInputObjectType filter(GraphQLFieldDefinition field) {
        GraphQLArgument filter = field.getArgument("filter");
        assertThat(filter).as("nobody has said how to walk " + field).isNotNull();
        return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(filter.getType());
    }

    /// By question. Ids of a type that a filter has refused before are not tried again.
    private Map<String, String> filtered(
            GraphQLFieldDefinition field, GraphQLInputObjectField input, List<String> values) {
        var answers = new TreeMap<String, String>();
        for (var value : values) {
            var kind = field.getName() + '.' + input.getName() + '.' + (isId(input) ? value.split("_")[0] : "");
            if (refused.contains(kind)) {
                continue;
            }
            var query = "{ %s(filter: {%s: %s}) { totalCount nodes { id } } }"
                    .formatted(field.getName(), input.getName(), value);
            var answer = PublicWalk.data(query);
            if (answer.equals("null")) {
                refused.add(kind);
            } else {
                answers.put(query, answer);
            }
        }
        return answers;
    }

    private static List<String> values(GraphQLInputObjectField input, Collection<String> ids, List<String> words) {
        var type = GraphQLTypeUtil.unwrapAll(input.getType());
        return switch (type.getName()) {
            case "ID" -> ids.stream().map(RootWalk::quoted).toList();
            case "String" -> words.stream().map(RootWalk::quoted).toList();
            case "Boolean" -> List.of("true", "false");
            case "DateTime" -> List.of("\"2000-01-01T00:00:00Z\"", "\"2100-01-01T00:00:00Z\"");
            case "Date" -> List.of("\"2020-01-01\"");
            default -> type instanceof GraphQLEnumType ? names(input.getType()) : List.of("{}");
        };
    }

    private static boolean isText(GraphQLInputObjectField input) {
        return GraphQLTypeUtil.unwrapAll(input.getType()).getName().equals("String");
    }

    private static boolean isId(GraphQLInputObjectField input) {
        return GraphQLTypeUtil.unwrapAll(input.getType()).getName().equals("ID");
    }

    private static List<String> names(GraphQLInputType type) {
        return ((GraphQLEnumType) GraphQLTypeUtil.unwrapAll(type))
                .getValues().stream().map(value -> value.getName()).toList();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
