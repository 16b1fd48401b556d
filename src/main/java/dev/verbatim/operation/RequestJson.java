package dev.verbatim.operation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.verbatim.graphql.error.RequestError;
import dev.verbatim.text.StorableText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON as clients send it, taken strictly: one value, no name twice, UTF-8, and no text that the database could
/// not keep.
public final class RequestJson {

    private static final int MAX_NESTING = 100;

    private static final ObjectReader JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .readerFor(Object.class);

    private RequestJson() {}

    /// Decoded before it is parsed: Jackson would take UTF-16 and UTF-32 too, and read UTF-8 leniently.
    ///
    /// @param what for the message, e.g. `The body`
    /// @throws RequestError BAD_INPUT unless it is an object
    static Map<String, Object> object(byte[] json, String what) {
        return object(Utf8.text(json, what), what);
    }

    /// @throws RequestError BAD_INPUT unless it is an object
    public static Map<String, Object> object(String json, String what) {
        try (var parser = JSON.createParser(json)) {
            return object(parser, what);
        } catch (IOException e) {
            throw RequestError.badInput(what + " is not JSON" + place(e) + ".");
        } catch (NumberFormatException e) {
            throw RequestError.badInput(what + " holds a number beyond any range.");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(JsonParser parser, String what) throws IOException {
        Object value = JSON.readValue(parser);
        if (!(value instanceof Map<?, ?> object)) {
            throw RequestError.badInput(what + " is not a JSON object.");
        }
        requireStorable(object, "");
        return (Map<String, Object>) object;
    }

    /// @param path of the value, e.g. `.variables.input.quotes.0.text`
    private static void requireStorable(@Nullable Object value, String path) {
        switch (value) {
            case String text -> {
                if (!StorableText.isStorable(text)) {
                    throw RequestError.badInput("No text may hold a NUL character or half of a surrogate pair"
                            + (path.isEmpty() ? "." : ", as that at " + path.substring(1) + " does."));
                }
            }
            case Map<?, ?> object ->
                object.forEach((name, field) -> {
                    requireStorable(name, path);
                    requireStorable(field, path + '.' + name);
                });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    requireStorable(list.get(i), path + '.' + i);
                }
            }
            case null, default -> {}
        }
    }

    private static String place(IOException e) {
        return e instanceof JsonProcessingException json && json.getLocation() != null
                ? ": see line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr()
                : "";
    }
}
