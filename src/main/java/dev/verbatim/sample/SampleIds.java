package dev.verbatim.sample;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Puts ids in the place of the slugs of the sample's files, under the names that the API's inputs have.
final class SampleIds {

    /// By field of the files: the field of the input, and the kind that the slug is of.
    private static final Map<String, String[]> LINKS = Map.ofEntries(
            link("person", "personId", "person"),
            link("source", "sourceId", "source"),
            link("topic", "topicId", "topic"),
            link("organisation", "organisationId", "source"),
            link("publication", "publicationId", "source"),
            link("section", "sectionId", "topic"),
            link("topics", "topicIds", "topic"),
            link("speakerPerson", "speakerPersonId", "person"),
            link("speakerSource", "speakerSourceId", "source"),
            link("addressee", "addresseeId", "source"),
            link("photographer", "photographerId", "person"),
            link("agency", "agencyId", "source"),
            link("depicts", "depicts", "person"),
            link("affiliation", "affiliationId", "affiliation"),
            link("origin", "originId", "quote"));

    private final Map<String, String> ids = new HashMap<>();

    /// @param name a slug; of quotes `article#n`, of affiliations `person/title`
    void put(String kind, String name, String id) {
        ids.put(kind + ':' + name, id);
    }

    String get(String kind, String name) {
        return Objects.requireNonNull(ids.get(kind + ':' + name), kind + ' ' + name);
    }

    /// @param parentKind what `parent` is of
    JsonObject input(JsonObject file, String parentKind) {
        var input = new JsonObject();
        file.forEach(field -> {
            var name = field.getKey();
            var link = name.equals("parent") ? new String[] {"parentId", parentKind} : LINKS.get(name);
            if (name.equals("about")) {
                input.put(name, about((JsonArray) field.getValue()));
            } else if (name.equals("affiliation")) {
                var speaker = file.getString("speakerPerson");
                input.put("affiliationId", get("affiliation", speaker + '/' + field.getValue()));
            } else if (link == null) {
                input.put(name, nested(field.getValue(), parentKind));
            } else {
                input.put(link[0], linked(link[1], field.getValue()));
            }
        });
        return input;
    }

    private Object linked(String kind, Object slugs) {
        return slugs instanceof JsonArray list
                ? new JsonArray(
                        list.stream().map(slug -> get(kind, slug.toString())).toList())
                : get(kind, slugs.toString());
    }

    private JsonArray about(JsonArray subjects) {
        return new JsonArray(subjects.stream()
                .map(subject -> subject.toString().split(":", 2))
                .map(subject -> get(subject[0], subject[1]))
                .toList());
    }

    private Object nested(Object value, String parentKind) {
        return switch (value) {
            case JsonObject object -> input(object, parentKind);
            case JsonArray list ->
                new JsonArray(
                        list.stream().map(item -> nested(item, parentKind)).toList());
            default -> value;
        };
    }

    private static Map.Entry<String, String[]> link(String field, String inputField, String kind) {
        return Map.entry(field, new String[] {inputField, kind});
    }
}
