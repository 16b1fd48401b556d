package dev.verbatim.attribution;

import dev.verbatim.content.Span;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An article with what people annotated in it: who said what, by spans.
record Annotated(String text, List<Saying> sayings) {

    /// @param quoted the stretches of content that stand in quotation marks
    record Saying(String kind, List<Span> content, List<Span> quoted, List<Span> source) {}

    static final Path FOLDER = Path.of("..", "shared", "data", "quotes-dev");

    static List<Annotated> all() {
        try (var lines = Files.lines(FOLDER.resolve("gold.jsonl"))) {
            return lines.map(JsonObject::new).map(Annotated::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Annotated read(JsonObject line) {
        try {
            var text = Files.readString(FOLDER.resolve("text").resolve(line.getString("id") + ".txt"));
            var sayings = new ArrayList<Saying>();
            for (var each : line.getJsonArray("attributions")) {
                var saying = (JsonObject) each;
                sayings.add(new Saying(
                        saying.getString("kind"),
                        spans(text, saying.getJsonArray("content")),
                        spans(text, saying.getJsonArray("quoted")),
                        spans(text, saying.getJsonArray("source"))));
            }
            return new Annotated(text, sayings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The annotations count characters, the reader UTF-16 code units.
    private static List<Span> spans(String text, JsonArray pairs) {
        var spans = new ArrayList<Span>();
        for (var each : pairs) {
            var pair = (JsonArray) each;
            spans.add(new Span(
                    text.offsetByCodePoints(0, pair.getInteger(0)), text.offsetByCodePoints(0, pair.getInteger(1))));
        }
        return spans;
    }
}
