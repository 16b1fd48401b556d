package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Discretion;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the HTTP route takes and what it refuses, and that refusals tell nothing of our inside.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndpointTest {

    private static final String VIEWER = "{\"query\": \"{ viewer { role edition } }\"}";
    private static final String MUTATION =
            "{\"query\": \"mutation { createTopic(input: {name: \\\"Smuggled\\\", kind: SUBJECT}) { topic { id } } }\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer",
                "Bearer ",
                "Bearer two words",
                "Basic YTpi",
                "nonsense",
                "Bearer \u00e4"
            })
    void aWrongKeyIsNeverTakenForThePublic(String authorization) {
        var answer = json().header("Authorization", authorization).body(VIEWER).post("/graphql");

        assertRefused(answer, 401, "UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aKeyIsKnownInAnySpellingOfBearer() {
        for (var scheme : List.of("Bearer ", "bearer ", "BEARER  ")) {
            var answer = json().header("Authorization", scheme + Api.EDITOR_KEY)
                    .body(VIEWER)
                    .post("/graphql");
            assertThat(answer.jsonPath().getString("data.viewer.role")).isEqualTo("EDITOR");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "*/*"
            })
    void jsonInAnotherMediaTypeIsNotRun(String type) {
        var answer = given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type.split(";")[0], io.restassured.http.ContentType.TEXT)))
                .header("Authorization", "Bearer " + Api.EDITOR_KEY)
                .contentType(type)
                .body(MUTATION)
                .post("/graphql");

        assertRefused(answer, 415, "BAD_INPUT");
        assertThat(Api.asEditor()
                        .run("{ topics(filter: {nameContains: \"Smuggled\"}) { totalCount } }")
                        .getInt("topics.totalCount"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"query\"",
                "[{\"query\": \"{ viewer { role } }\"}]",
                "{}",
                "{\"query\": null}",
                "{\"query\": 1}",
                "{\"query\": {}}",
                "{\"query\": \"{ viewer { role } }\", \"variables\": []}",
                "{\"query\": \"{ viewer { role } }\", \"variables\": \"{}\"}",
                "{\"query\": \"{ viewer { role } }\", \"operationName\": 1}",
                "{\"query\": \"{ viewer { role } }\"",
                "{'query': '{ viewer { role } }'}",
            })
    void whatIsNoRequestIsRefused(String body) {
        assertRefused(json().body(body).post("/graphql"), 400, "BAD_INPUT");
    }

    @Test
    void brokenUtf8IsRefused() {
        var body = VIEWER.replace("role", "ro\u00ffle").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertRefused(json().body(body).post("/graphql"), 400, "BAD_INPUT");
    }

    @Test
    void fieldsThatNobodyKnowsAreIgnored() {
        var answer = json().body("{\"query\": \"{ viewer { role } }\", \"extensions\": {\"a\": 1}, \"what\": []}")
                .post("/graphql");

        assertThat(answer.jsonPath().getString("data.viewer.role")).isEqualTo("PUBLIC");
    }

    @Test
    void theOperationIsTheOneThatIsNamed() {
        var query = "query A { viewer { role } } query B { viewer { edition } }";

        var named = json().body("{\"query\": \"%s\", \"operationName\": \"B\"}".formatted(query))
                .post("/graphql");
        assertThat(named.jsonPath().getString("data.viewer.edition")).isEqualTo("LIVE");

        for (var name : List.of("null", "\"C\"", "\"\"")) {
            var answer = json().body("{\"query\": \"%s\", \"operationName\": %s}".formatted(query, name))
                    .post("/graphql");
            assertThat(answer.jsonPath().getString("errors[0].extensions.code"))
                    .as(answer.asString())
                    .isIn("BAD_INPUT", "VALIDATION_ERROR");
            assertThat(answer.jsonPath().<Object>get("data")).isNull();
            assertDiscreet(answer);
        }
    }

    @Test
    void aSyntaxErrorTellsItsPlace() {
        var answer = Api.asPublic().post("{\n  viewer { role\n");

        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("PARSE_ERROR");
        assertThat(answer.jsonPath().getInt("errors[0].locations[0].line")).isPositive();
        assertThat(answer.jsonPath().getInt("errors[0].locations[0].column")).isPositive();
        assertDiscreet(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ articl { headline } }",
                "{ articles(filter: {stauts: [DRAFT]}) { totalCount } }",
                "{ articles(filter: {states: [DRAFFT]}) { totalCount } }",
                "{ articles(orderBy: NEWST) { totalCount } }",
                "{ article(idd: \"x\") { id } }",
                "{ article(id: \"x\") { ...none } }",
                "{ article(id: \"x\") }",
                "query($a: Strin) { article(slug: $a) { id } }",
                "query($a: Int) { article(slug: $a) { id } }",
                "{ node(id: \"x\") { ... on Articel { id } } }",
                "mutation { createTopic(input: {nam: \"x\"}) { topic { id } } }",
                "subscription { articlePublished { id } }",
            })
    void whatTheSchemaDoesNotHaveIsRefusedWithoutSuggestions(String query) {
        var answer = Api.asPublic().post(query);

        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isIn("VALIDATION_ERROR", "BAD_INPUT");
        assertThat(answer.jsonPath().<Object>get("data")).isNull();
        assertThat(answer.asString())
                .doesNotContainIgnoringCase("did you mean")
                .doesNotContain("ArticleDraft", "TopicDraft");
        assertDiscreet(answer);
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    private static void assertRefused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo(code);
        assertThat(answer.jsonPath().<Object>get("data")).isNull();
        assertDiscreet(answer);
    }

    private static void assertDiscreet(Response answer) {
        Discretion.check(answer.asString());
    }
}
