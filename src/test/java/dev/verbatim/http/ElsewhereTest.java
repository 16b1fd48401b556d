package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Beside the endpoint, too, what is wrong is told in JSON.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ElsewhereTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/graphql/nowhere",
                "/graphqlx",
                "/console/nowhere.js",
                "/graphql-ui/x",
                "/q/nowhere",
                "/favicon.ico"
            })
    void whatIsNotThereIsToldInJson(String path) {
        for (var method : List.of("GET", "POST", "DELETE")) {
            var answer = given().request(method, path);

            assertThat(answer.statusCode()).as(method + path).isIn(404, 405);
            assertThat(answer.contentType()).startsWith("application/json");
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_INPUT");
            assertThat(answer.jsonPath().getString("errors[0].message")).endsWith(".");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/graphql                | PUT    | GET, HEAD, POST",
                "/graphql                | DELETE | GET, HEAD, POST",
                "/graphql/schema.graphql | POST   | GET, HEAD",
                "/console                | POST   | GET, HEAD",
                "/console/console.js     | DELETE | GET, HEAD",
            })
    void whatIsNotAllowedSaysWhatIs(String path, String method, String allow) {
        var answer = given().header("Authorization", "Bearer " + Api.EDITOR_KEY).request(method, path);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo(allow);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_INPUT");
    }
}
