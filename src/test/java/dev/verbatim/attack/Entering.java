package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.PackagedApp;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Enters contents into the packaged application, through its API, as an editor.
record Entering(PackagedApp app) {

    /// With two aliases each, of which 30 are allowed.
    private static final int AT_ONCE = 15;

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

    /// Many in few requests; their ids.
    List<String> createAll(String type, List<Map<String, Object>> inputs) {
        var ids = new ArrayList<String>();
        for (int from = 0; from < inputs.size(); from += AT_ONCE) {
            var some = inputs.subList(from, Math.min(from + AT_ONCE, inputs.size()));
            var declared = join(some.size(), "$i%1$s: Create" + type + "Input!");
            var asked = join(
                    some.size(),
                    "a%1$s: create" + type + "(input: $i%1$s) { content: " + type.toLowerCase(Locale.ROOT)
                            + " { id } }");
            var variables = IntStream.range(0, some.size()).boxed().collect(Collectors.toMap(i -> "i" + i, some::get));
            var answer = app.askAsEditor("mutation(" + declared + ") { " + asked + " }", variables);
            IntStream.range(0, some.size()).forEach(i -> ids.add(answer.getString("data.a" + i + ".content.id")));
        }
        assertThat(ids).doesNotContainNull();
        return ids;
    }

    private static String join(int size, String part) {
        return IntStream.range(0, size).mapToObj(part::formatted).collect(Collectors.joining(" "));
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
