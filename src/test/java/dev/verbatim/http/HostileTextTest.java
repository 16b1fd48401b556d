package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Discretion;
import dev.verbatim.Newsroom;
import dev.verbatim.Tables;
import dev.verbatim.bootstrap.TestDatabase;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text that no database stores, in each place of the schema that takes text.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileTextTest {

    @Inject
    GraphQLSchema schema;

    @Inject
    Tables tables;

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00b"})
    void queriesRefuseItOrFindNothing(String text) {
        for (var query : places(schema.getQueryType().getFieldDefinitions(), "query")) {
            assertCalm(query, text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00b"})
    void changesRefuseItAndStoreNothing(String text) {
        var before = tables.counts();

        for (var mutation : places(schema.getMutationType().getFieldDefinitions(), "mutation")) {
            assertCalm(mutation, text);
            assertThat(tables.counts()).as(mutation).isEqualTo(before);
        }
    }

    @Test
    void anUpdateRefusesIt() {
        var newsroom = new Newsroom();
        var person = newsroom.person("Ada");
        for (var field : List.of("name", "description", "slug")) {
            var mutation =
                    "mutation($v: String) { updatePerson(id: \\\"%s\\\", expectedVersion: %s, input: {%s: $v}) { errors { code } person { id } } }"
                            .formatted(person.id(), person.version(), field);
            var answer = post(mutation, "a\\ud800b");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_INPUT");
            assertThat(answer.jsonPath().getString("errors[0].message")).contains("variables.v");
        }
    }

    @Test
    void inTheDocumentItselfItIsRefused() {
        for (var text : List.of("\\\\u0000", "\\\\ud800", "\\u0000", "\\ud800")) {
            var answer = post("{ article(slug: \\\"" + text + "\\\") { id } }", "x");
            assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isIn("PARSE_ERROR", "BAD_INPUT", null);
            assertThat(answer.jsonPath().<Object>get("data.article")).isNull();
            Discretion.check(answer.asString());
        }
    }

    private static void assertCalm(String operation, String text) {
        var answer = post(operation.replace("\"", "\\\""), text);
        assertThat(answer.statusCode()).as(operation).isIn(200, 400);
        assertThat(answer.asString()).as(operation).doesNotContain("INTERNAL").doesNotContain("UNAVAILABLE");
        Discretion.check(answer.asString());
    }

    private static io.restassured.response.Response post(String query, String text) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + Api.EDITOR_KEY)
                .body("{\"query\": \"%s\", \"variables\": {\"v\": \"%s\"}}".formatted(query, text))
                .post("/graphql");
    }

    /// One operation for each text or id that an argument takes, however deep in its input.
    private static List<String> places(List<GraphQLFieldDefinition> fields, String kind) {
        var operations = new ArrayList<String>();
        for (var field : fields) {
            for (var argument : field.getArguments()) {
                hostile(argument.getType(), 3).forEach(value -> {
                    var type = value.contains("$id") ? "$id: ID!" : "$v: String!";
                    var others = field.getArguments().stream()
                            .filter(other -> other != argument && other.getType() instanceof GraphQLNonNull)
                            .map(HostileTextTest::harmless);
                    var arguments = Stream.concat(Stream.of(argument.getName() + ": " + value), others)
                            .collect(Collectors.joining(", "));
                    operations.add("%s(%s) { %s(%s) { __typename } }"
                            .formatted(kind, type, field.getName(), arguments)
                            .replace("$id", "$v"));
                });
            }
        }
        return operations;
    }

    /// Values of a type, each with one hostile text in it.
    private static List<String> hostile(GraphQLType given, int depth) {
        var type = GraphQLTypeUtil.unwrapNonNull(given);
        return switch (type) {
            case GraphQLList list ->
                hostile(list.getWrappedType(), depth).stream()
                        .map(value -> "[" + value + "]")
                        .toList();
            case GraphQLInputObjectType object -> depth == 0 ? List.of() : inside(object, depth - 1);
            default ->
                switch (GraphQLTypeUtil.simplePrint(type)) {
                    case "String" -> List.of("$v");
                    case "ID" -> List.of("$id");
                    default -> List.of();
                };
        };
    }

    private static List<String> inside(GraphQLInputObjectType object, int depth) {
        var values = new ArrayList<String>();
        for (var field : object.getFieldDefinitions()) {
            var others = object.getFieldDefinitions().stream()
                    .filter(other -> other != field && other.getType() instanceof GraphQLNonNull)
                    .map(HostileTextTest::harmless)
                    .collect(Collectors.joining(", "));
            hostile(field.getType(), depth)
                    .forEach(value -> values.add(
                            "{" + field.getName() + ": " + value + (others.isEmpty() ? "" : ", " + others) + "}"));
        }
        return values;
    }

    private static String harmless(GraphQLArgument argument) {
        return argument.getName() + ": " + literal(argument.getName(), argument.getType());
    }

    private static String harmless(GraphQLInputObjectField field) {
        return field.getName() + ": " + literal(field.getName(), field.getType());
    }

    private static String literal(String name, GraphQLInputType type) {
        GraphQLType inner = GraphQLTypeUtil.unwrapNonNull(type);
        return switch (inner) {
            case GraphQLList _ -> "[]";
            case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
            case GraphQLInputObjectType object ->
                object.getFieldDefinitions().stream()
                        .filter(field -> field.getType() instanceof GraphQLNonNull)
                        .map(HostileTextTest::harmless)
                        .collect(Collectors.joining(", ", "{", "}"));
            default ->
                switch (GraphQLTypeUtil.simplePrint(inner)) {
                    case "Int" -> "0";
                    case "Boolean" -> "true";
                    default -> name.equals("url") ? "\"https://example.org/\"" : "\"x\"";
                };
        };
    }
}
