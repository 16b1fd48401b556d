package dev.verbatim.transfer.texts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.transfer.texts.ImportOutcome.Already;
import dev.verbatim.transfer.texts.ImportOutcome.Made;
import dev.verbatim.transfer.texts.ImportOutcome.Refused;

/// A text and what became of it, as reports have it.
///
/// @param item the text's name
/// @param hash of its bytes
record Entry(String item, String hash, ImportOutcome outcome) {

    private static final ObjectMapper JSON = new ObjectMapper();

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
}
