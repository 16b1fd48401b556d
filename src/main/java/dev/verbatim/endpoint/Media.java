package dev.verbatim.endpoint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The media types of answers, as GraphQL over HTTP names them. With the first, the status tells whether the
/// operation was executed; with the second, which older clients ask for, a well-formed request gets a 200.
enum Media {
    RESPONSE("application/graphql-response+json"),
    JSON("application/json");

    final String contentType;
    private final String type;

    Media(String type) {
        this.type = type;
        this.contentType = type + "; charset=utf-8";
    }

    /// What the client likes best by its `Accept` header; of equals the first of ours. JSON where nothing or
    /// anything is asked for; null where neither is accepted.
    static @Nullable Media accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        double response = -1;
        double json = -1;
        double others = -1;
        for (var range : accept.split(",")) {
            var parts = range.split(";", -1);
            double quality = quality(parts);
            switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
                case "application/graphql-response+json" -> response = Math.max(response, quality);
                case "application/json" -> json = Math.max(json, quality);
                case "application/*", "*/*" -> others = Math.max(others, quality);
                default -> {}
            }
        }
        if (json < 0) {
            json = others;
        }
        if (response <= 0 && json <= 0) {
            return null;
        }
        return response >= json ? RESPONSE : JSON;
    }

    /// A range whose quality or charset cannot be served counts as not accepted.
    private static double quality(String[] parts) {
        double quality = 1;
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                quality = number(parameter.substring(2));
            } else if (parameter.startsWith("charset=")
                    && !parameter.replace("\"", "").equals("charset=utf-8")) {
                return 0;
            }
        }
        return quality;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// Whether a body of this type is JSON in UTF-8.
    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        var parts = contentType.split(";", -1);
        return parts[0].strip().equalsIgnoreCase(JSON.type) && quality(parts) == 1;
    }
}
