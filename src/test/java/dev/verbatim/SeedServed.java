package dev.verbatim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the [SeedPage] must look like when it is read, made from what was entered.
record SeedServed(SeedPage page) {

    List<Map<String, Object>> inputs(String list, Function<Map<?, ?>, Map<String, Object>> served) {
        return ((List<?>) page.input("article").get(list))
                .stream().map(item -> served.apply((Map<?, ?>) item)).collect(Collectors.toList());
    }

    Map<String, Object> mention(Map<?, ?> input) {
        var served = links(input, "asPrinted", "roleAsPrinted");
        served.put(
                "count",
                page.body().split(java.util.regex.Pattern.quote((String) input.get("asPrinted")), -1).length - 1);
        var id = input.entrySet().stream()
                .filter(field -> field.getKey().toString().endsWith("Id"))
                .findFirst()
                .orElseThrow();
        served.put("subject", Map.of("id", id.getValue()));
        return served;
    }

    Map<String, Object> quote(Map<?, ?> input) {
        var expected = links(
                input,
                "text",
                "kind",
                "speakerAsPrinted",
                "roleAsPrinted",
                "affiliationId",
                "cue",
                "act",
                "addresseeId",
                "medium");
        var speaker =
                input.containsKey("speakerPersonId") ? input.get("speakerPersonId") : input.get("speakerSourceId");
        expected.put("speaker", Map.of("id", speaker));
        expected.put("record", input.containsKey("record") ? input.get("record") : "ON_RECORD");
        expected.put(
                "saidOn",
                input.get("saidOn") instanceof Map<?, ?> date
                        ? links(date, "asPrinted", "date", "precision", "basis")
                        : null);
        expected.put(
                "about",
                input.get("about") instanceof List<?> ids
                        ? ids.stream().map(id -> Map.of("id", id)).toList()
                        : List.of());
        return expected;
    }

    int place(Map<String, Object> quote) {
        return page.body().indexOf((String) quote.get("text"));
    }

    static Map<String, Object> person(Map<String, Object> input) {
        var expected = links(input, "name", "description");
        expected.put("aliases", orNone(input.get("aliases")));
        expected.put("sameAs", orNone(input.get("sameAs")));
        expected.put(
                "affiliations",
                orNone(input.get("affiliations")).stream()
                        .map(held -> links((Map<?, ?>) held, "title", "organisationId", "since", "until"))
                        .toList());
        expected.put(
                "contacts",
                orNone(input.get("contacts")).stream()
                        .filter(contact -> (boolean) ((Map<?, ?>) contact).get("public"))
                        .toList());
        return expected;
    }

    static Map<String, Object> source(Map<String, Object> input) {
        var expected = links(input, "kind", "name", "description", "url", "parentId", "anonymityReason");
        expected.put("aliases", orNone(input.get("aliases")));
        expected.put("sameAs", orNone(input.get("sameAs")));
        return expected;
    }

    static Map<String, Object> topic(Map<String, Object> input) {
        var expected = links(input, "name", "description", "parentId");
        expected.put("topicKind", input.get("kind"));
        return expected;
    }

    static List<?> orNone(Object list) {
        return list == null ? List.of() : (List<?>) list;
    }

    /// As it is served: what was not entered is null, and `personId: "…"` is `person { id: "…" }`.
    static Map<String, Object> links(Map<?, ?> input, String... fields) {
        var expected = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var value = input.get(field);
            if (field.endsWith("Id")) {
                expected.put(field.substring(0, field.length() - 2), value == null ? null : Map.of("id", value));
            } else {
                expected.put(field, value);
            }
        }
        return expected;
    }

    static Map<String, Object> only(Map<String, Object> map, Set<String> fields) {
        return map.entrySet().stream()
                .filter(field -> fields.contains(field.getKey()))
                .collect(LinkedHashMap::new, (kept, field) -> kept.put(field.getKey(), field.getValue()), Map::putAll);
    }
}
