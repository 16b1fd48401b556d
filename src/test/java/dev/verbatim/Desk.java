package dev.verbatim;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Enters and changes contents of one kind through the API, as an editor.
///
/// @param type e.g. Person
public record Desk(String type) {

    private static final String ERRORS = " errors { code field message currentVersion } }";

    /// What a change came to, under `content`.
    public record Answer(JsonPath json) {

        public String id() {
            return json.getString("result.content.id");
        }

        public <T> T get(String path) {
            return json.get("result.content." + path);
        }

        /// Code and path of each error, e.g. `INVALID input.name`.
        public List<String> problems() {
            List<Map<String, Object>> errors = json.getList("result.errors");
            return errors.stream().map(Answer::problem).toList();
        }

        private static String problem(Map<String, Object> error) {
            var path =
                    ((List<?>) error.get("field")).stream().map(String::valueOf).collect(Collectors.joining("."));
            return (error.get("code") + " " + path).strip();
        }
    }

    /// A word that nobody else uses.
    public static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    public Answer create(Map<String, Object> input, String selection) {
        var inputType = type.equals("Image") ? "ImageInput" : "Create" + type + "Input";
        return run(
                "mutation($input: %s!) { result: create%s(input: $input) { %s"
                        .formatted(inputType, type, content(selection)),
                "input",
                input);
    }

    public String entered(Map<String, Object> input) {
        return create(input, "version").id();
    }

    public String named(String name) {
        return entered(Map.of("name", name));
    }

    /// Only the given fields, nulls included, are sent.
    public Answer update(String id, int version, Map<String, Object> input, String selection) {
        return run(
                "mutation($id: ID!, $version: Int!, $input: Update%s!) { result: update%s(id: $id, expectedVersion: $version, input: $input) { %s"
                        .formatted(type + "Input", type, content(selection)),
                "id",
                id,
                "version",
                version,
                "input",
                input);
    }

    public Answer delete(String id, int version) {
        return run(
                "mutation($id: ID!, $version: Int!) { result: delete%s(id: $id, expectedVersion: $version) { deletedId %s"
                        .formatted(type, ERRORS + " }"),
                "id",
                id,
                "version",
                version);
    }

    public Answer merge(String keep, List<String> duplicates, String selection) {
        var mutation = type.equals("Person") ? "mergePeople" : "merge" + type + "s";
        return run(
                "mutation($keep: ID!, $duplicates: [ID!]!) { result: %s(keepId: $keep, duplicateIds: $duplicates) { %s"
                        .formatted(mutation, content(selection)),
                "keep",
                keep,
                "duplicates",
                duplicates);
    }

    /// A map that may hold nulls.
    public static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private String content(String selection) {
        var field = type.toLowerCase(java.util.Locale.ROOT);
        return "content: %s { id %s } %s }".formatted(field, selection, ERRORS);
    }

    private static Answer run(String mutation, Object... variables) {
        return new Answer(Api.asEditor().run(mutation, variables));
    }
}
