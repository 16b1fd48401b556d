package dev.verbatim.extraction.ninjs;

import java.util.ArrayList;
import java.util.List;

/// What an item of ninjs says that a page has no part for: it is left out, and named.
final class NinjsRest {

    private static final List<String> TEXTS = List.of(
            "slugline",
            "title",
            "located",
            "dateline",
            "copyrightholder",
            "copyrightnotice",
            "usageterms",
            "rightsinfo");

    private static final List<String> LISTS =
            List.of("people", "organisations", "places", "subjects", "events", "objects", "genres", "infosources");

    private NinjsRest() {}

    /// Such as `slugline: HERRING-TALKS`.
    static List<String> of(NinjsItem item) {
        var rest = new ArrayList<String>();
        for (var name : TEXTS) {
            var value = item.text(name);
            if (value != null) {
                rest.add(name + ": " + value);
            }
        }
        for (var name : LISTS) {
            var names = item.items(name).stream()
                    .map(one -> one.text("name", ""))
                    .filter(one -> !one.isEmpty())
                    .toList();
            if (!names.isEmpty()) {
                rest.add(name + ": " + String.join(", ", names));
            }
        }
        var keywords = item.texts("keywords");
        if (!keywords.isEmpty()) {
            rest.add("keywords: " + String.join(", ", keywords));
        }
        return rest;
    }
}
