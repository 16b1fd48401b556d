package dev.verbatim.extraction.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.extraction.html.HtmlFigure;
import dev.verbatim.extraction.html.HtmlReading;
import dev.verbatim.extraction.html.VisibleWords;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.UnreadablePage.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An object of ninjs by its properties, whose names differ between the versions in capitals and underscores
/// only: `contenttype` in 2.x, `contentType` in 3.x.
final class NinjsItem {

    private final Map<String, JsonNode> properties = new HashMap<>();

    NinjsItem(JsonNode object) {
        object.properties().forEach(property -> properties.put(key(property.getKey()), property.getValue()));
    }

    private static String key(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    @Nullable
    String text(String name) {
        var value = properties.get(name);
        return value == null || !value.isTextual() || value.asText().isBlank() ? null : value.asText();
    }

    /// With a text, never null.
    String text(String name, String otherwise) {
        var text = text(name);
        return text == null ? otherwise : text;
    }

    @Nullable
    Integer size(String name) {
        var value = properties.get(name);
        return value == null ? null : HtmlFigure.size(value.asText());
    }

    /// The objects of a list, or, as in 1.x, of an object of objects.
    List<NinjsItem> items(String name) {
        var items = new ArrayList<NinjsItem>();
        var value = properties.get(name);
        if (value != null && value.isContainerNode()) {
            value.forEach(item -> {
                if (item.isObject()) {
                    items.add(new NinjsItem(item));
                }
            });
        }
        return items;
    }

    /// The texts of a list of texts.
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        var value = properties.get(name);
        if (value != null && value.isArray()) {
            value.forEach(item -> {
                if (item.isTextual() && !item.asText().isBlank()) {
                    texts.add(item.asText());
                }
            });
        }
        return texts;
    }

    /// What a headline or a description says, on one line; it may be HTML.
    @Nullable
    String words() {
        var value = text("value");
        if (value == null) {
            return null;
        }
        return LinePhrase.singleSpaced(
                isHtml() ? VisibleWords.text(HtmlReading.parse(value, null, Field.NINJS)) : value);
    }

    /// The first that says something of such headlines or descriptions.
    @Nullable
    String firstWords(String name) {
        return items(name).stream()
                .map(NinjsItem::words)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Whether the value is HTML, by its type, else by its role, else by its looks.
    boolean isHtml() {
        var type = text("contenttype", text("role", "")).toLowerCase(Locale.ROOT);
        return type.contains("html")
                || type.isEmpty() && text("value", "").stripLeading().startsWith("<");
    }
}
