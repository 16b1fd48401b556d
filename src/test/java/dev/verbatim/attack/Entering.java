package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ops.PackagedApp;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;

/// Enters contents into the packaged application, through its API, as an editor.
record Entering(PackagedApp app) {

    /// What was entered, as far as it was asked for.
    record Entered(JsonPath json) {

        <T> T get(String path) {
            return json.get("data.result.content." + path);
        }

        String id() {
            return get("id");
        }
    }

    Entered create(String type, Map<String, Object> input, String selection) {
        return run(
                "mutation($input: Create%1$sInput!) { result: create%1$s(input: $input) { errors { message field } content: %2$s { id %3$s } } }"
                        .formatted(type, type.toLowerCase(Locale.ROOT), selection),
                Map.of("input", input));
    }

    /// @param article with its version
    void publish(Entered article) {
        run(
                "mutation($id: ID!, $version: Int!) { result: publishArticle(id: $id, expectedVersion: $version) { errors { message } content: article { id } } }",
                Map.of("id", article.id(), "version", article.<Integer>get("version")));
    }

    /// @param mutation what it gives is the `result`, what it changed the `content`
    Entered run(String mutation, Map<String, Object> variables) {
        var answer = app.askAsEditor(mutation, variables);
        assertThat(answer.<Object>get("errors")).isNull();
        assertThat(answer.getList("data.result.errors")).isEqualTo(Collections.emptyList());
        return new Entered(answer);
    }
}
