package dev.verbatim.bulk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.bulk.Outcome.Already;
import dev.verbatim.bulk.Outcome.Made;
import dev.verbatim.bulk.Outcome.Refused;

/// A text and what became of it, as journals and reports have it.
///
/// @param item the text's name
/// @param hash of its bytes
record Entry(String item, String hash, Outcome outcome) {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    ObjectNode json() {
        var json = JSON.createObjectNode().put("item", item).put("sha256", hash).put("outcome", word());
        json.setAll(JSON.<ObjectNode>valueToTree(outcome));
        return json;
    }

    private String word() {
        return switch (outcome) {
            case Made _ -> "MADE";
            case Already _ -> "ALREADY";
            case Refused _ -> "REFUSED";
        };
    }

    /// @throws JacksonException where it is no entry
    static Entry parse(String line) throws JacksonException {
        var json = JSON.readTree(line);
        var outcome =
                switch (json.path("outcome").asText()) {
                    case "MADE" -> Made.class;
                    case "ALREADY" -> Already.class;
                    default -> Refused.class;
                };
        return new Entry(json.path("item").asText(), json.path("sha256").asText(), JSON.treeToValue(json, outcome));
    }
}
