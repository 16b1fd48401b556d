package dev.verbatim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Of each kind one that is live, and one that stands in a draft alone.
final class Standing {

    private final Newsroom newsroom = new Newsroom();
    final String source = source("Live");
    final String topic = newsroom.topic("Live", "SUBJECT").id();
    final String image = image(
            newsroom.person("Photographer").id(),
            source,
            newsroom.person("Depicted").id());
    final String person = person("Live", image, source);
    final String hiddenSource = source("Hidden");
    final String hiddenTopic = newsroom.topic("Hidden", "SUBJECT").id();
    final String hiddenDepicted = newsroom.person("Hidden and depicted").id();
    final String hiddenImage = image(newsroom.person("Hidden photographer").id(), hiddenSource, hiddenDepicted);
    final String hiddenPerson = person("Hidden", hiddenImage, hiddenSource);
    final Newsroom.Entered article = article("Live", person, source, topic).published();
    final List<String> quotes = quotes(article);
    final Newsroom.Entered draft =
            article("Hidden", hiddenPerson, hiddenSource, hiddenTopic).entered();
    final List<String> hiddenQuotes = quotes(draft);

    Standing() {
        Api.asEditor().run(contradiction("markContradiction", quotes, ", note: \"They do\""));
        Api.asEditor().run(contradiction("markContradiction", List.of(quotes.getFirst(), hiddenQuotes.getFirst()), ""));
    }

    List<String> live() {
        return all(article, quotes, person, source, topic, image);
    }

    List<String> drafts() {
        return all(draft, hiddenQuotes, hiddenPerson, hiddenSource, hiddenTopic, hiddenImage);
    }

    private static List<String> all(Newsroom.Entered article, List<String> quotes, String person, String... others) {
        var all = new ArrayList<>(List.of(article.id(), person));
        all.addAll(quotes);
        all.addAll(List.of(others));
        all.add(Api.asEditor()
                .run("{ person(id: \"%s\") { affiliations { id } } }".formatted(person))
                .getString("person.affiliations[0].id"));
        return all;
    }

    private String source(String name) {
        var parent = newsroom.source(name + " whole", "ORGANISATION").id();
        return newsroom.source(name, "NEWS_AGENCY", Map.of("parentId", parent)).id();
    }

    private String person(String name, String image, String organisation) {
        return newsroom.person(
                        name,
                        Map.of(
                                "imageId",
                                image,
                                "affiliations",
                                List.of(Map.of("title", "Clerk", "organisationId", organisation)),
                                "contacts",
                                List.of(Map.of("channel", "PHONE", "value", "555", "public", false))))
                .id();
    }

    private String image(String photographer, String agency, String depicted) {
        return new Desk("Image")
                .entered(Map.of(
                        "url",
                        "https://example.org/" + Desk.mark(),
                        "photographerId",
                        photographer,
                        "agencyId",
                        agency,
                        "depicts",
                        List.of(depicted)));
    }

    private Newsroom.ArticleBuilder article(String name, String person, String source, String topic) {
        var by = new Newsroom.Entered(person, "", 0);
        return newsroom.article(name)
                .with("publicationId", source)
                .with("sectionId", topic)
                .with("topicIds", List.of(topic))
                .with("citations", List.of(Map.of("sourceId", source)))
                .with("mentions", List.of(Map.of("personId", person, "asPrinted", "Clerk")))
                .with("images", List.of(Map.of("url", "https://example.org/lead", "agencyId", source)))
                .by(by)
                .quoting(by, "It rained on " + name, Map.of("about", List.of(topic), "addresseeId", source))
                .quoting(by, "It did not rain on " + name);
    }

    private static List<String> quotes(Newsroom.Entered article) {
        return Api.asEditor()
                .run("{ article(id: \"%s\") { quotes { nodes { id } } } }".formatted(article.id()))
                .getList("article.quotes.nodes.id");
    }

    /// A mutation over quotes.
    static String contradiction(String mutation, List<String> quotes, String more) {
        return "mutation { result: %s(quoteIds: [\"%s\"]%s) { errors { code field message } } }"
                .formatted(mutation, String.join("\", \"", quotes), more);
    }
}
