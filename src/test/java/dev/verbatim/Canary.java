package dev.verbatim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A draft with a tell-tale word in each of its texts, and in those of the people, sources, topics and pictures
/// that stand in no other article. Beside them stand neighbours who are live.
final class Canary {

    final Newsroom newsroom = new Newsroom();
    final String word = "kanarie" + newsroom.mark();

    final Newsroom.Entered livePerson = newsroom.person(
            "Neighbour",
            Map.of(
                    "contacts",
                    List.of(contact("PHONE", word + " 555", false), contact("EMAIL", "open@example.org", true))));
    final Newsroom.Entered liveSource = newsroom.source("Agency", "NEWS_AGENCY");
    final Newsroom.Entered liveTopic = newsroom.topic("Flood", "EVENT");
    final Newsroom.Entered liveArticle = article("Live").published();
    final String liveQuote = quotes(liveArticle).getFirst();

    /// Ids that the public must not hear.
    final Map<String, String> hidden = new LinkedHashMap<>();

    Newsroom.Entered draft;

    List<String> neighbours() {
        return List.of(livePerson.id(), liveSource.id(), liveTopic.id(), liveArticle.id(), liveQuote);
    }

    void plant() {
        var parent = source("parent", null);
        var source = source("source", parent);
        var topic = topic("topic", topic("parentTopic", null));
        var image = create("Image", "portrait", image(null, source));
        var person = create("Person", "person", person(source, image));
        var twin = create("Person", "twin", Map.of("name", word + " twin"));
        run(
                "mutation($a: ID!, $b: ID!) { mergePeople(keepId: $a, duplicateIds: [$b]) { errors { message } } }",
                "a",
                person,
                "b",
                twin);
        draft = create(article("Draft " + word), person, source, topic);
        hidden.put("article", draft.id());
        var quotes = quotes(draft);
        for (int i = 0; i < quotes.size(); i++) {
            hidden.put("quote" + i, quotes.get(i));
        }
        run(
                "mutation($ids: [ID!]!, $note: String) { markContradiction(quoteIds: $ids, note: $note) { errors { message } } }",
                "ids",
                List.of(quotes.getFirst(), liveQuote),
                "note",
                word);
        hidden.put(
                "lead",
                Api.asEditor()
                        .run("query($id: ID!) { article(id: $id) { leadImage { id } } }", "id", draft.id())
                        .getString("article.leadImage.id"));
    }

    /// Another live article, which repeats the draft's words.
    Newsroom.Entered repeating() {
        return newsroom.article("Repeating")
                .quoting(livePerson, "Words that were said in a draft", Map.of("originId", hidden.get("quote0")))
                .published();
    }

    private Newsroom.ArticleBuilder article(String headline) {
        return newsroom.article(headline)
                .with("sectionId", liveTopic.id())
                .with("mentions", List.of(Map.of("personId", livePerson.id(), "asPrinted", "Neighbour")))
                .with("citations", List.of(Map.of("sourceId", liveSource.id())))
                .by(livePerson)
                .quoting(livePerson, "Words that everybody may read", Map.of("addresseeId", liveSource.id()))
                .quoting(
                        liveSource,
                        "Words of the agency itself",
                        Map.of("about", List.of(livePerson.id(), liveTopic.id())));
    }

    private Newsroom.Entered create(Newsroom.ArticleBuilder builder, String person, String source, String topic) {
        var hiddenPerson = new Newsroom.Entered(person, "", 0);
        return builder.with("slug", word)
                .with("standfirst", word)
                .with("language", "tlh-x-" + newsroom.mark())
                .with("canonicalUrl", "https://%s.example/".formatted(word))
                .with("publicationId", source)
                .with("topicIds", List.of(topic, liveTopic.id()))
                .with("images", List.of(image(person, source)))
                .with(
                        "citations",
                        List.of(
                                Map.of("sourceId", source, "note", word, "url", "https://%s.example/".formatted(word)),
                                Map.of("sourceId", liveSource.id(), "note", word)))
                .with(
                        "mentions",
                        List.of(
                                Map.of("personId", livePerson.id(), "asPrinted", word, "roleAsPrinted", word),
                                Map.of("sourceId", liveSource.id(), "asPrinted", word),
                                Map.of("topicId", liveTopic.id(), "asPrinted", word),
                                Map.of("personId", person, "asPrinted", word)))
                .with("disclosures", List.of(Map.of("kind", "OTHER", "text", word)))
                .with("rights", Map.of("holder", word, "notice", word, "licence", word, "usageTerms", word))
                .by(hiddenPerson)
                .quoting(livePerson, word + " was said by a neighbour", spoken(source))
                .quoting(hiddenPerson, word + " was said by one who is not known", spoken(liveSource.id()))
                .quoting(liveSource, word + " was said by the agency", spoken(source))
                .entered();
    }

    private Map<String, Object> spoken(String addressee) {
        return Map.of(
                "speakerAsPrinted", word,
                "roleAsPrinted", word,
                "cue", word,
                "addresseeId", addressee,
                "saidOn", Map.of("asPrinted", word),
                "about", List.of(livePerson.id(), liveTopic.id(), liveSource.id()),
                "originId", liveQuote);
    }

    private String source(String name, String parent) {
        return create(
                "Source",
                name,
                with(
                        "parentId",
                        parent,
                        named(
                                "UNNAMED_GROUP",
                                name,
                                Map.of(
                                        "aliases", List.of(word),
                                        "url", "https://%s.example/".formatted(word),
                                        "sameAs", List.of("https://%s.example/".formatted(word)),
                                        "anonymityReason", word))));
    }

    private String topic(String name, String parent) {
        return create("Topic", name, with("parentId", parent, named("SUBJECT", name, Map.of())));
    }

    private Map<String, Object> named(String kind, String name, Map<String, Object> more) {
        var input = new LinkedHashMap<String, Object>(more);
        input.put("kind", kind);
        input.put("name", word + ' ' + name);
        input.put("description", word);
        return input;
    }

    private Map<String, Object> person(String organisation, String image) {
        return Map.of(
                "name", word + " person",
                "aliases", List.of(word),
                "description", word,
                "sameAs", List.of("https://%s.example/".formatted(word)),
                "imageId", image,
                "affiliations", List.of(Map.of("title", word, "organisationId", organisation)),
                "contacts", List.of(contact("EMAIL", word + "@example.org", true), contact("PHONE", word, false)));
    }

    private Map<String, Object> image(String photographer, String agency) {
        return with(
                "photographerId",
                photographer,
                new LinkedHashMap<>(Map.of(
                        "url", "https://%s.example/%s".formatted(word, photographer),
                        "alt", word,
                        "caption", word,
                        "credit", word,
                        "place", word,
                        "takenOn", Map.of("asPrinted", word),
                        "agencyId", agency,
                        "depicts", List.of(livePerson.id()))));
    }

    private static Map<String, Object> with(String field, String value, Map<String, Object> input) {
        if (value != null) {
            input.put(field, value);
        }
        return input;
    }

    private static Map<String, Object> contact(String channel, String value, boolean isPublic) {
        return Map.of("channel", channel, "value", value, "public", isPublic);
    }

    private String create(String type, String name, Map<String, Object> input) {
        var field = type.toLowerCase(java.util.Locale.ROOT);
        var inputType = type.equals("Image") ? "ImageInput" : "Create" + type + "Input";
        var id = run(
                        "mutation($input: %s!) { create%s(input: $input) { errors { message field } %s { id } } }"
                                .formatted(inputType, type, field),
                        "input",
                        input)
                .getString("create%s.%s.id".formatted(type, field));
        hidden.put(name, id);
        return id;
    }

    private static List<String> quotes(Newsroom.Entered article) {
        return new ArrayList<>(Api.asEditor()
                .run("query($id: ID!) { article(id: $id) { quotes { nodes { id } } } }", "id", article.id())
                .getList("article.quotes.nodes.id"));
    }

    private static io.restassured.path.json.JsonPath run(String mutation, Object... variables) {
        var answer = Api.asEditor().run(mutation, variables);
        if (answer.prettify().contains("\"message\"")) {
            throw new AssertionError(answer.prettify());
        }
        return answer;
    }
}
