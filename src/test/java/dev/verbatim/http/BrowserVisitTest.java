package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever opens the address of the API in a browser comes to the console; programs are answered in JSON.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BrowserVisitTest {

    private static final String QUERY = "query=%7Bviewer%7Brole%7D%7D";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
                "text/html",
                "text/html;q=0.5, application/json;q=0.4",
            })
    void aBrowserIsSentToTheConsole(String accept) {
        for (var method : List.of("GET", "HEAD")) {
            assertThat(leadsTo(method, accept, "/graphql")).isEqualTo("/console");
            assertThat(leadsTo(method, accept, "/graphql?" + QUERY + "&variables=%7B%7D"))
                    .isEqualTo("/console?" + QUERY + "&variables=%7B%7D");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/graphql-response+json, application/json;q=0.9",
                "application/json, text/html",
                "application/json, text/plain, */*",
                "text/html, */*",
                "text/html;q=0.1, */*"
            })
    void aProgramIsAnswered(String accept) {
        var answer = visit("GET", accept, "/graphql?" + QUERY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("data.viewer.role")).isEqualTo("PUBLIC");
    }

    @Test
    void nothingIsPostedToAPage() {
        given().header("Accept", "text/html")
                .contentType("application/json")
                .body("{\"query\": \"{ viewer { role } }\"}")
                .post("/graphql")
                .then()
                .statusCode(406);
    }

    private static String leadsTo(String method, String accept, String path) {
        var answer = visit(method, accept, path);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Vary")).containsIgnoringCase("accept");
        return answer.header("Location");
    }

    private static Response visit(String method, String accept, String path) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Accept", accept)
                .request(method, path);
    }
}
