package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that always name all parameters mean nothing by those that are null or empty.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AbsentParametersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "variables=null",
                "variables=",
                "variables=%20",
                "extensions=null",
                "extensions=",
                "extensions=%7B%22persistedQuery%22:null%7D",
                "operationName=",
                "documentId=",
                "variables=null&extensions=null&operationName=&id=&doc_id="
            })
    void whatIsNullOrEmptyIsAbsent(String parameters) {
        var answer = given().urlEncodingEnabled(false).get("/graphql?query=%7Bviewer%7Brole%7D%7D&" + parameters);

        assertThat(answer.jsonPath().getString("data.viewer.role"))
                .as(answer.asString())
                .isEqualTo("PUBLIC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"variables\": null",
                "\"extensions\": null",
                "\"extensions\": {\"persistedQuery\": null}",
                "\"operationName\": null",
                "\"operationName\": \"\"",
                "\"documentId\": null"
            })
    void inABodyToo(String field) {
        var answer = given().contentType("application/json")
                .body("{\"query\": \"{ viewer { role } }\", " + field + "}")
                .post("/graphql");

        assertThat(answer.jsonPath().getString("data.viewer.role"))
                .as(answer.asString())
                .isEqualTo("PUBLIC");
    }
}
