package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// GraphQL over HTTP as its draft of 2025 has it: methods, media types, statuses, parameters.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProtocolTest {

    private static final Sent VIEWER = Sent.asking("{viewer{role}}");
    private static final Sent MUTATION = Sent.asking(mutation()).keyed(Api.EDITOR_KEY);

    @Inject
    Oracle oracle;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                                                  | application/json",
                "*/*                                                                | application/json",
                "application/*                                                      | application/json",
                "text/plain, */*;q=0.1                                              | application/json",
                "application/json                                                   | application/json",
                "application/json; charset=utf-8                                    | application/json",
                "APPLICATION/JSON                                                   | application/json",
                "application/graphql-response+json                                  | application/graphql-response+json",
                "application/graphql-response+json, application/json;q=0.9          | application/graphql-response+json",
                "application/graphql-response+json;q=0.5, application/json          | application/json",
                "application/json, application/graphql-response+json                | application/graphql-response+json",
                "application/graphql-response+json; charset=\"utf-8\"               | application/graphql-response+json",
            })
    void theAnswerHasTheMediaTypeThatTheClientLikesBest(String accept, String type) {
        for (var request : List.of(VIEWER, Sent.get("query", "{viewer{role}}"))) {
            var answer = (accept == null ? request : request.with("Accept", accept)).send();

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(type + "; charset=utf-8");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/json;q=0",
                "application/json;q=nonsense",
                "application/json;charset=utf-16",
                "*/*;q=0",
                ";;;"
            })
    void whatWeDoNotSpeakIsNotAcceptable(String accept) {
        oracle.refusesAtSight(MUTATION.with("Accept", accept), 406, "BAD_INPUT");
        oracle.refusesAtSight(Sent.get("query", "{viewer{role}}").with("Accept", accept), 406, "BAD_INPUT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{viewer{role}                                   | PARSE_ERROR",
                "{viewer{rule}}                                  | VALIDATION_ERROR",
                "query($n:Int!){articles(first:$n){totalCount}}  | BAD_INPUT",
                "query A{viewer{role}} query B{viewer{role}}     | VALIDATION_ERROR",
            })
    void theStatusOfAnOperationThatWasNotExecutedGoesByTheMediaType(String document, String code) {
        for (var request : List.of(Sent.asking(document), Sent.get("query", document))) {
            oracle.refusesAtSight(request, 200, code);
            oracle.refusesAtSight(request.with("Accept", "application/json"), 200, code);
            oracle.refusesAtSight(request.with("Accept", Sent.RESPONSE_JSON), 400, code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "application/jsonp",
                "application/json; charset=utf-16",
                "*/*"
            })
    void whatABrowserSendsUnaskedIsNotRun(String type) {
        var before = oracle.stored();

        oracle.refusesAtSight(MUTATION.without("Content-Type").with("Content-Type", type), 415, "BAD_INPUT");
        oracle.refusesAtSight(MUTATION.without("Content-Type"), 415, "BAD_INPUT");

        assertThat(oracle.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "identity"})
    void aPackedBodyIsNotUnpacked(String coding) {
        oracle.refusesAtSight(MUTATION.with("Content-Encoding", coding), 415, "BAD_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "QUERY"})
    void otherMethodsAreNotAllowed(String method) {
        var before = oracle.stored();

        var answer = oracle.refusesAtSight(MUTATION.by(method), 405, "BAD_INPUT");

        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
        assertThat(oracle.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void aHeaderDoesNotSpeakForAnotherMethod(String header) {
        for (var method : List.of("POST", "GET", "DELETE")) {
            oracle.refusesAtSight(MUTATION.with(header, method), 405, "BAD_INPUT");
            oracle.refusesAtSight(Sent.get("query", "{viewer{role}}").with(header, method), 405, "BAD_INPUT");
        }
    }

    @Test
    void aChangeIsNotMadeByGet() {
        var before = oracle.stored();

        for (var get : List.of(
                Sent.get("query", mutation()),
                Sent.get("query", "query Q{viewer{role}} " + mutation(), "operationName", "M"),
                Sent.get("query", mutation()).with("Accept", Sent.RESPONSE_JSON))) {
            var answer = oracle.refusesAtSight(get.keyed(Api.EDITOR_KEY), 405, "BAD_INPUT");
            assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        }

        assertThat(oracle.stored()).isEqualTo(before);
    }

    @Test
    void theAddressOfAPostSaysNothing() {
        var before = oracle.stored();

        var answer = VIEWER.to(
                        Sent.get("query", mutation(), "operationName", "M").parameters())
                .keyed(Api.EDITOR_KEY)
                .send();

        assertThat(new JsonObject(answer.body()).getJsonObject("data").getJsonObject("viewer"))
                .isEqualTo(JsonObject.of("role", "EDITOR"));
        assertThat(oracle.stored()).isEqualTo(before);
    }

    private static String mutation() {
        return "mutation M{createTopic(input:{name:\"Smuggled\",kind:SUBJECT}){topic{id}}}";
    }
}
