package dev.verbatim.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// One of the alternatives that a client names in `Accept`, `Accept-Encoding` and the like, with its weight
/// (RFC 9110, section 12.4.2). All lines of a header are one list; quoted strings may hold commas and
/// semicolons.
///
/// @param value in small letters
/// @param parameters by their names, without the weight; all in small letters
/// @param weight from 0, never, to 1; negative where it cannot be read, which asks for nothing and excludes
/// nothing
public record Preference(String value, Map<String, String> parameters, double weight) {

    private static final double NONE = -1;

    /// Also with a dot alone, or more digits than the standard has, as old clients write it.
    private static final Pattern WEIGHT = Pattern.compile("0?\\.\\d{1,9}|[01](\\.0{0,9})?|0\\.");

    /// The list that a header's lines hold; empty where they name nothing.
    static List<Preference> of(List<String> lines) {
        var preferences = new ArrayList<Preference>();
        for (var line : lines) {
            for (var item : split(line.toLowerCase(Locale.ROOT), ',')) {
                if (!item.isBlank()) {
                    add(item, preferences);
                }
            }
        }
        return List.copyOf(preferences);
    }

    private static void add(String item, List<Preference> preferences) {
        var parts = split(item, ';');
        var parameters = new HashMap<String, String>();
        for (var part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals >= 0) {
                parameters.putIfAbsent(part.substring(0, equals).strip(), unquoted(part.substring(equals + 1)));
            }
        }
        var q = parameters.getOrDefault("q", "1");
        parameters.remove("q");
        preferences.add(new Preference(
                parts.getFirst().strip(),
                Map.copyOf(parameters),
                WEIGHT.matcher(q).matches() ? Double.parseDouble(q) : NONE));
    }

    /// At each separator that stands in no quoted string.
    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == '\\' && quoted) {
                i++;
            } else if (letter == separator && !quoted) {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }

    private static String unquoted(String value) {
        var text = value.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
