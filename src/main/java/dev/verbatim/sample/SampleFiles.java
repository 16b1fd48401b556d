package dev.verbatim.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The files of the sample newsroom: the inputs of the API, in which slugs stand for ids.
final class SampleFiles {

    private SampleFiles() {}

    static List<JsonObject> list(String name) {
        return objects(new JsonArray(read(name + ".json")));
    }

    /// In the order of their publication, drafts last.
    static List<JsonObject> articles() {
        return new JsonObject(read("index.json"))
                .getJsonArray("articles").stream()
                        .map(slug -> new JsonObject(read("articles/" + slug + ".json")))
                        .toList();
    }

    static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    private static String read(String name) {
        try (var file = SampleFiles.class.getResourceAsStream("/sample/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
