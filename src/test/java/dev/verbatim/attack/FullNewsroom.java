package dev.verbatim.attack;

import dev.verbatim.attack.Entering.Entered;
import dev.verbatim.bootstrap.PackagedApp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A newsroom at its bounds, entered through the API: each list is as long as editors may make it, and all of it is
/// public. One article holds everything; others repeat its quotes, one after the other.
final class FullNewsroom {

    private static final int LIST = 250;
    private static final int PEOPLE = 100;
    private static final int AFFILIATIONS = 100;
    private static final int ORGANISATIONS = 20;
    private static final int SHORT_LIST = 50;
    private static final int CHAIN = 25;
    private static final int BODY = 500_000;
    private static final int PARAGRAPHS = 640;
    private static final int CONTRADICTING = 60;
    /// As many are marked at once, so that two groups make ten.
    private static final int GROUP = 5;

    private static final int ECHOES = 22;
    private static final int QUOTES_OF_AN_ECHO = 8;
    private static final String PARTS = "version quotes(first: 100) { nodes { id } }";

    private final Entering entering;
    private final List<String> topics;
    private final List<String> sources;
    private final List<Speaker> people;
    private final List<String> articles = new ArrayList<>();
    private final List<String> quotes;
    private final List<String> images;

    private record Speaker(String id, String affiliation) {}

    FullNewsroom(PackagedApp app) {
        entering = new Entering(app);
        topics = chained("Topic", "SUBJECT", LIST);
        sources = chained("Source", "ORGANISATION", PEOPLE);
        people = IntStream.range(0, PEOPLE).parallel().mapToObj(this::person).toList();
        var full = full();
        quotes = full.get("quotes.nodes.id");
        images = full.get("images.id");
        contradict();
        echo();
    }

    /// By kind, as ids begin: those that hold the most come first.
    Map<String, List<String>> ids() {
        return Map.of(
                "article", articles,
                "person", peopleIds(),
                "quote", quotes,
                "source", sources.subList(0, ORGANISATIONS),
                "topic", topics.subList(CHAIN - 1, CHAIN + 10),
                "image", images.subList(0, 10));
    }

    private List<String> peopleIds() {
        return people.stream().map(Speaker::id).toList();
    }

    /// Each of the first ones is a part of the one before.
    private List<String> chained(String type, String kind, int size) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < CHAIN; i++) {
            var input = named(type, kind, i);
            if (i > 0) {
                input.put("parentId", ids.getLast());
            }
            ids.add(entering.create(type, input, "").id());
        }
        ids.addAll(entering.createAll(type, list(size - CHAIN, i -> named(type, kind, CHAIN + i))));
        return ids;
    }

    private static Map<String, Object> named(String type, String kind, int number) {
        return new HashMap<>(Map.of("name", type + " number " + number, "kind", kind));
    }

    private Speaker person(int number) {
        var name = "Person number " + number;
        var entered = entering.create(
                "Person",
                Map.of(
                        "name", name,
                        "aliases", list(SHORT_LIST, i -> "Alias " + i + " of " + name),
                        "sameAs", list(SHORT_LIST, i -> "https://web.example/" + number + '/' + i),
                        "contacts", list(SHORT_LIST, i -> Map.of("channel", "X", "value", "@" + i, "public", true)),
                        "affiliations", list(AFFILIATIONS, this::affiliation)),
                "affiliations { id }");
        return new Speaker(entered.id(), entered.get("affiliations[0].id"));
    }

    private Map<String, Object> affiliation(int number) {
        return Map.of("title", "Title " + number, "organisationId", at(sources, number % ORGANISATIONS));
    }

    private Entered full() {
        var input = new HashMap<String, Object>(Map.of(
                "headline", "Everything that there is",
                "body", body(),
                "sectionId", at(topics, 0),
                "publicationId", at(sources, 0),
                "topicIds", topics,
                "bylines", list(LIST, i -> Map.of("personId", speaker(i).id)),
                "citations", list(LIST, i -> Map.of("sourceId", at(sources, i), "note", "Note " + i)),
                "mentions", list(LIST, i -> Map.of("personId", speaker(i).id, "asPrinted", "links")),
                "disclosures", list(SHORT_LIST, i -> Map.of("kind", "OTHER", "text", "Disclosure " + i)),
                "quotes", list(LIST, i -> quote(words(0, i), i))));
        input.put("images", list(LIST, this::image));
        var entered = entering.create("Article", input, PARTS + " images { id }");
        publish(entered);
        return entered;
    }

    private static String body() {
        var body = new StringBuilder();
        for (int i = 0; i < PARAGRAPHS; i++) {
            body.append(i < LIST ? '“' + words(0, i) + "” was *what* was **said**. " : "## Heading " + i + "\n\n");
            body.append("It has [links](https://web.example) and `code`, *and* more. ".repeat(12))
                    .append("\n\n");
        }
        body.append("More of **it**. ".repeat(BODY)).setLength(BODY);
        return body.toString();
    }

    private Map<String, Object> image(int number) {
        return Map.of(
                "url",
                "https://web.example/" + number + ".jpg",
                "agencyId",
                at(sources, number),
                "photographerId",
                speaker(number).id,
                "depicts",
                peopleIds());
    }

    private Map<String, Object> quote(String words, int number) {
        return new HashMap<>(Map.of(
                "text",
                words,
                "speakerPersonId",
                speaker(number).id,
                "affiliationId",
                speaker(number).affiliation,
                "addresseeId",
                at(sources, number),
                "about",
                peopleIds().subList(number % 2 * SHORT_LIST, (number % 2 + 1) * SHORT_LIST)));
    }

    /// Every pair of the first quotes.
    private void contradict() {
        var groups = IntStream.range(0, CONTRADICTING / GROUP)
                .mapToObj(group -> quotes.subList(group * GROUP, (group + 1) * GROUP))
                .toList();
        for (int i = 0; i < groups.size(); i++) {
            for (var other : groups.subList(i + 1, groups.size())) {
                var both = new ArrayList<>(groups.get(i));
                both.addAll(other);
                entering.run(
                        "mutation($ids: [ID!]!) { result: markContradiction(quoteIds: $ids) { errors { message } content: quote { id } } }",
                        Map.of("ids", both));
            }
        }
    }

    /// Small articles that quote the same people; each repeats a quote of the one before, and some of the first one.
    private void echo() {
        var before = quotes.getFirst();
        for (int echo = 1; echo <= ECHOES; echo++) {
            var repeating = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < QUOTES_OF_AN_ECHO; i++) {
                var quote = quote(words(echo, i), i * 12 + echo);
                quote.put("originId", i == 0 ? before : at(quotes, i));
                repeating.add(quote);
            }
            var body = repeating.stream().map(quote -> "“%s” was said.".formatted(quote.get("text")));
            var input = new HashMap<String, Object>(Map.of("headline", "Echo number " + echo, "quotes", repeating));
            input.put("body", body.collect(Collectors.joining("\n\n")));
            input.put("topicIds", topics.subList(0, CHAIN));
            var entered = entering.create("Article", input, PARTS);
            publish(entered);
            before = entered.get("quotes.nodes[0].id");
        }
    }

    private void publish(Entered article) {
        articles.add(article.id());
        entering.publish(article);
    }

    private static String words(int article, int number) {
        return "These are words " + number + " of article " + article + " that were said here";
    }

    private Speaker speaker(int number) {
        return people.get(number % people.size());
    }

    private static String at(List<String> list, int index) {
        return list.get(index % list.size());
    }

    private static <T> List<T> list(int size, IntFunction<T> item) {
        return IntStream.range(0, size).mapToObj(item).toList();
    }
}
