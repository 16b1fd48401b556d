package dev.verbatim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks the running application in GraphQL, over HTTP, as somebody.
public record Api(@Nullable String key, @Nullable String edition) {

    public static final String EDITOR_KEY = "an-editor-in-tests";
    public static final String VIEWER_KEY = "a-viewer-in-tests";
    public static final String REPORTER_KEY = "a-reporter-in-tests";

    public static Api asPublic() {
        return new Api(null, null);
    }

    public static Api asEditor() {
        return new Api(EDITOR_KEY, null);
    }

    public static Api asReporter() {
        return new Api(REPORTER_KEY, null);
    }

    public static Api asViewer() {
        return new Api(VIEWER_KEY, null);
    }

    public Api reading(String edition) {
        return new Api(key, edition);
    }

    /// The `data` of an answer that has no errors. Variables are given as name, value, name, value …
    public JsonPath run(String query, Object... variables) {
        var answer = post(query, variables).jsonPath();
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        answer.setRootPath("data");
        return answer;
    }

    /// The code of the first error of an answer.
    public String refusal(String query, Object... variables) {
        return post(query, variables).jsonPath().getString("errors[0].extensions.code");
    }

    public Response post(String query, Object... variables) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < variables.length; i += 2) {
            map.put((String) variables[i], variables[i + 1]);
        }
        var request = given().contentType("application/json").body(Map.of("query", query, "variables", map));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (edition != null) {
            request.header("X-Edition", edition);
        }
        return request.post("/graphql");
    }
}
