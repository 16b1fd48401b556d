package dev.verbatim.transfer.texts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.verbatim.transfer.file.Input;
import dev.verbatim.transfer.file.Input.Form;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line of a file of texts: `{"text": …}`, or `html` or `ninjs`, with `url`, `language` and `today`.
final class InputLine {

    private static final ObjectReader JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .reader();
    private static final Set<String> FIELDS = Set.of("text", "html", "ninjs", "url", "language", "today");

    private InputLine() {}

    static Input parse(byte[] line) throws Unreadable {
        if (line.length > Items.LARGEST) {
            throw new Unreadable("TOO_LARGE", "It has more than " + Items.LARGEST + " bytes.");
        }
        var given = read(line);
        for (var fields = given.fieldNames(); fields.hasNext(); ) {
            var field = fields.next();
            if (!FIELDS.contains(field)) {
                throw new Unreadable("UNKNOWN_FIELD", "There is no field " + field + '.');
            }
        }
        var form = form(given);
        return new Input(
                form,
                content(given.path(field(form)), form),
                string(given, "url"),
                string(given, "language"),
                today(given));
    }

    private static JsonNode read(byte[] line) throws Unreadable {
        try {
            var given = JSON.readTree(line);
            if (given.isObject()) {
                return given;
            }
        } catch (IOException e) {
            // told below, as any other value is
        }
        throw new Unreadable("NOT_JSON", "It is no JSON object.");
    }

    private static Form form(JsonNode given) throws Unreadable {
        Form only = null;
        for (var form : Form.values()) {
            if (given.hasNonNull(field(form))) {
                if (only != null) {
                    throw new Unreadable("INVALID", "It has more than one of text, html and ninjs.");
                }
                only = form;
            }
        }
        if (only == null) {
            throw new Unreadable("INVALID", "It has none of text, html and ninjs.");
        }
        return only;
    }

    private static String field(Form form) {
        return form.name().toLowerCase(Locale.ROOT);
    }

    /// ninjs may stand there as an object or as its text.
    private static String content(JsonNode given, Form form) throws Unreadable {
        if (given.isTextual()) {
            return given.textValue();
        }
        if (form == Form.NINJS && given.isObject()) {
            return given.toString();
        }
        throw new Unreadable("INVALID", "Its " + field(form) + " is no string.");
    }

    private static @Nullable String string(JsonNode given, String field) throws Unreadable {
        var value = given.path(field);
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        throw new Unreadable("INVALID", "Its " + field + " is no string.");
    }

    private static @Nullable LocalDate today(JsonNode given) throws Unreadable {
        var day = string(given, "today");
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new Unreadable("INVALID", "Its today is no day such as 2026-03-01.");
        }
    }
}
