package dev.verbatim.attack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The schema is told to the newsroom only.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IntrospectionTest {

    @Inject
    Oracle oracle;

    @Test
    void thePublicIsNotToldTheSchema() {
        for (var query : new String[] {
            IntrospectionQuery.INTROSPECTION_QUERY,
            "{__schema{queryType{name}}}",
            "{__type(name:\"Article\"){name}}",
            "{viewer{role} ...a} fragment a on Query{b:__schema{queryType{name}}}",
            "query A{viewer{role}} query B{__schema{queryType{name}}}"
        }) {
            oracle.refusesAtSight(Sent.asking(query), 200, "INTROSPECTION_DISABLED");
            oracle.refusesAtSight(Sent.asking(query).with("Accept", Sent.RESPONSE_JSON), 400, "INTROSPECTION_DISABLED");
            oracle.refusesAtSight(Sent.get("query", query), 200, "INTROSPECTION_DISABLED");
        }
    }

    @Test
    void theNewsroomIsToldTheSchema() {
        for (var key : new String[] {Api.EDITOR_KEY, Api.REPORTER_KEY}) {
            var answer = Sent.asking(IntrospectionQuery.INTROSPECTION_QUERY)
                    .keyed(key)
                    .send();

            assertThat(answer.body()).startsWith("{\"data\":");
            assertThat(new JsonObject(answer.body())
                            .getJsonObject("data")
                            .getJsonObject("__schema")
                            .getJsonArray("types"))
                    .hasSizeGreaterThan(100);
        }
    }

    @Test
    void theNamesOfTypesAreToldToAll() {
        assertThat(Sent.asking("{__typename viewer{__typename}}").send().body())
                .isEqualTo(
                        "{\"data\":{\"__typename\":\"Query\",\"viewer\":{\"__typename\":\"Viewer\"}},\"extensions\":{\"cost\":{\"requested\":1,\"maximum\":10000}}}");
    }

    /// graphql-java counts these itself where it is asked to; we have counted before.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{__schema{types{fields{type{fields{type{fields{name}}}}}}}}",
                "{__type(name:\"Article\"){fields{type{fields{type{fields{name}}}}}}}",
                "{__schema{types{inputFields{type{inputFields{type{inputFields{name}}}}}}}}",
                "{__schema{types{possibleTypes{interfaces{possibleTypes{name}}}}}}"
            })
    void circlesInTheSchemaAreRefusedToAll(String query) {
        oracle.refusesAtSight(Sent.asking(query), 200, "TOO_DEEP", "INTROSPECTION_DISABLED");
        oracle.refusesAtSight(Sent.asking(query).keyed(Api.EDITOR_KEY), 200, "TOO_DEEP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql/schema.graphql",
                "/graphql/schema%2Egraphql",
                "//graphql//schema.graphql",
                "/graphql/x/../schema.graphql",
                "/graphql/schema.graphql/",
                "/graphql/schema.graphql?x",
                "/graphql/other"
            })
    void noWayLeadsThePublicToTheSchemasText(String path) throws Exception {
        for (var method : List.of("GET", "HEAD", "POST")) {
            try (var line =
                    new Line().say(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
                var heard = line.drip("");
                assertThat(heard).matches("(?s)HTTP/1.1 (403|404|405) .*").doesNotContain("type Article");
            }
        }
    }

    @Test
    void theSchemasTextIsToldAsTheSchemaIs() {
        var schema = given().get("/graphql/schema.graphql");
        assertThat(schema.statusCode()).isEqualTo(403);
        assertThat(schema.jsonPath().getString("errors[0].extensions.code")).isEqualTo("INTROSPECTION_DISABLED");

        var wrong =
                given().header("Authorization", "Bearer not-one-of-the-keys").get("/graphql/schema.graphql");
        assertThat(wrong.statusCode()).isEqualTo(401);

        var told = given().header("Authorization", "Bearer " + Api.REPORTER_KEY).get("/graphql/schema.graphql");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(told.asString()).contains("type Article");
    }

    /// Tools of frontends read it, and stop at a name that is not declared.
    @Test
    void theSchemasTextDeclaresAllThatItNames() {
        var told = given().header("Authorization", "Bearer " + Api.REPORTER_KEY).get("/graphql/schema.graphql");

        var schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(told.asString()));

        assertThat(schema.getType("DateTime")).isInstanceOf(GraphQLScalarType.class);
    }
}
