package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ops.PackagedApp;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    private static final int ECHOES = 30;
    private static final int QUOTES_OF_AN_ECHO = 8;
    private static final String PARTS = "id version quotes(first: 100) { nodes { id } }";

    private final PackagedApp app;
    private final List<String> topics = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<Speaker> people;
    private final List<String> articles = new ArrayList<>();
    private final List<String> quotes;
    private final List<String> images;

    private record Speaker(String id, String affiliation) {}

    FullNewsroom(PackagedApp app) {
        this.app = app;
        for (int i = 0; i < LIST; i++) {
            topics.add(create("Topic", chained("Topic", "SUBJECT", i, topics)).get("id"));
        }
        for (int i = 0; i < PEOPLE; i++) {
            sources.add(create("Source", chained("Source", "ORGANISATION", i, sources))
                    .get("id"));
        }
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
                "person", people.stream().map(Speaker::id).toList(),
                "quote", quotes,
                "source", sources.subList(0, ORGANISATIONS),
                "topic", topics.subList(CHAIN - 1, CHAIN + 10),
                "image", images.subList(0, 10));
    }

    /// Each of the first ones is a part of the one before.
    private static Map<String, Object> chained(String type, String kind, int number, List<String> before) {
        var input = new HashMap<String, Object>(Map.of("name", type + " number " + number, "kind", kind));
        if (number > 0 && number < CHAIN) {
            input.put("parentId", before.getLast());
        }
        return input;
    }

    private Speaker person(int number) {
        var created = create(
                "Person",
                Map.of(
                        "name", "Person number " + number,
                        "aliases", list(SHORT_LIST, i -> "Alias " + i + " of number " + number),
                        "sameAs", list(SHORT_LIST, i -> "https://web.example/" + number + '/' + i),
                        "contacts",
                                list(
                                        SHORT_LIST,
                                        i -> Map.of("channel", "EMAIL", "value", i + "@web.example", "public", true)),
                        "affiliations",
                                list(
                                        AFFILIATIONS,
                                        i -> Map.of(
                                                "title",
                                                "Title " + i,
                                                "organisationId",
                                                at(sources, i % ORGANISATIONS)))),
                "affiliations { id }");
        return new Speaker(created.get("id"), created.get("affiliations[0].id"));
    }

    private Created full() {
        var body = new StringBuilder();
        for (int i = 0; i < PARAGRAPHS; i++) {
            body.append(i < LIST ? '“' + words(0, i) + "” was *what* was **said**. " : "## Heading " + i + "\n\n");
            body.append("It has [links](https://web.example) and `code`, *and* more. ".repeat(12))
                    .append("\n\n");
        }
        body.append("More of **it**. ".repeat(BODY)).setLength(BODY);
        var input = new HashMap<String, Object>(Map.of(
                "headline", "Everything that there is",
                "body", body.toString().strip(),
                "sectionId", at(topics, 0),
                "publicationId", at(sources, 0),
                "topicIds", topics,
                "bylines", list(LIST, i -> Map.of("personId", speaker(i).id)),
                "citations", list(LIST, i -> Map.of("sourceId", at(sources, i), "note", "Note " + i)),
                "mentions", list(LIST, i -> Map.of("personId", speaker(i).id, "asPrinted", "links")),
                "disclosures", list(SHORT_LIST, i -> Map.of("kind", "OTHER", "text", "Disclosure " + i)),
                "quotes", list(LIST, i -> quote(words(0, i), i))));
        input.put(
                "images",
                list(
                        LIST,
                        i -> Map.of(
                                "url",
                                "https://web.example/" + i + ".jpg",
                                "agencyId",
                                at(sources, i),
                                "photographerId",
                                speaker(i).id,
                                "depicts",
                                people.stream().map(Speaker::id).toList())));
        var created = create("Article", input, PARTS + " images { id }");
        publish(created);
        return created;
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
                people.stream()
                        .skip(number % 2 * 50)
                        .limit(SHORT_LIST)
                        .map(Speaker::id)
                        .toList()));
    }

    /// Every pair of the first quotes.
    private void contradict() {
        var groups = IntStream.range(0, CONTRADICTING / GROUP)
                .mapToObj(group -> quotes.subList(group * GROUP, (group + 1) * GROUP))
                .toList();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                var pairs = new ArrayList<>(groups.get(i));
                pairs.addAll(groups.get(j));
                run(
                        "mutation($ids: [ID!]!) { result: markContradiction(quoteIds: $ids) { errors { message } content: quote { id } } }",
                        Map.of("ids", pairs));
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
            var created = create(
                    "Article",
                    Map.of(
                            "headline",
                            "Echo number " + echo,
                            "body",
                            body.collect(Collectors.joining("\n\n")),
                            "topicIds",
                            topics,
                            "quotes",
                            repeating),
                    PARTS);
            publish(created);
            before = created.get("quotes.nodes[0].id");
        }
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

    /// What was entered, as far as it was asked for.
    private record Created(JsonPath json) {

        <T> T get(String path) {
            return json.get("data.result.content." + path);
        }
    }

    private void publish(Created article) {
        articles.add(article.get("id"));
        run(
                "mutation($id: ID!, $version: Int!) { result: publishArticle(id: $id, expectedVersion: $version) { errors { message } content: article { id } } }",
                Map.of("id", article.<String>get("id"), "version", article.<Integer>get("version")));
    }

    private Created create(String type, Map<String, Object> input) {
        return create(type, input, "id");
    }

    private Created create(String type, Map<String, Object> input, String selection) {
        return run(
                "mutation($input: Create%1$sInput!) { result: create%1$s(input: $input) { errors { message field } content: %2$s { id %3$s } } }"
                        .formatted(type, type.toLowerCase(Locale.ROOT), selection),
                Map.of("input", input));
    }

    private Created run(String mutation, Map<String, Object> variables) {
        var answer = app.askAsEditor(mutation, variables);
        assertThat(answer.<Object>get("errors")).isNull();
        assertThat(answer.getList("data.result.errors")).isEqualTo(Collections.emptyList());
        return new Created(answer);
    }
}
