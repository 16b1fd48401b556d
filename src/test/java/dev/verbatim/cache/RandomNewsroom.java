package dev.verbatim.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.Plain;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A few people, sources, topics, images and articles that lead to each other in every way, changed at random
/// through the API.
final class RandomNewsroom {

    private static final String RESULT = " { errors { code } } }";

    private final Newsroom newsroom = new Newsroom();
    private final RandomGenerator random;
    private final List<String> people = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final List<String> articles = new ArrayList<>();
    private final List<String> slugs = new ArrayList<>();
    private final RandomQuestions questions;
    private int names;
    private int changes;

    RandomNewsroom(RandomGenerator random) {
        this.random = random;
        for (int i = 0; i < 5; i++) {
            people.add(newsroom.person("Person " + i).id());
            sources.add(newsroom.source("Source " + i, "NEWS_AGENCY").id());
        }
        topics.add(newsroom.topic("Section", "SECTION").id());
        topics.add(newsroom.topic("Subject", "SUBJECT").id());
        IntStream.range(0, 5).forEach(_ -> createArticle());
        questions = new RandomQuestions(random, people, sources, topics, articles, slugs);
    }

    String question() {
        return questions.next(this::shown);
    }

    int changesMade() {
        return changes;
    }

    void change() {
        changes++;
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4, 5 -> publish(any(articles));
            case 6, 7 -> withdraw(any(articles));
            case 8 -> createArticle();
            case 9, 10 -> update("Person", any(people), Map.of("name", name(), "affiliations", affiliations()));
            case 11 -> update("Source", any(sources), Map.of("name", name()));
            case 12 -> update("Source", sources.getLast(), parent("parentId", sources.getFirst()));
            case 13 ->
                update(
                        "Topic",
                        any(topics),
                        random.nextBoolean() ? Map.of("name", name()) : parent("parentId", any(topics)));
            case 14, 15 -> update("Article", any(articles), links());
            case 16, 17 -> changeQuote();
            case 18 -> addQuote();
            case 19, 20 -> contradict();
            case 21 -> mergePeople();
            case 22 -> mergeSources();
            default -> refused();
        }
    }

    private void createArticle() {
        var builder = newsroom.article("Article " + names++);
        links().forEach(builder::with);
        for (int i = random.nextInt(3); i >= 0; i--) {
            var speaker = new Newsroom.Entered(random.nextBoolean() ? any(people) : any(sources), "", 0);
            builder.quoting(speaker, "These are the words of quote " + names++, quoteLinks());
        }
        var entered = builder.entered();
        articles.add(entered.id());
        slugs.add(entered.slug());
        if (random.nextBoolean()) {
            newsroom.publish(entered);
        }
    }

    /// What an article leads to, anew.
    private Map<String, Object> links() {
        var links = new HashMap<String, Object>();
        links.put("headline", name());
        links.put("sectionId", topics.getFirst());
        links.put("topicIds", random.nextBoolean() ? List.of() : List.of(topics.getLast()));
        links.put("publicationId", any(sources));
        links.put("bylines", List.of(Map.of("personId", any(people))));
        links.put("mentions", List.of(Map.of("personId", any(people), "asPrinted", "somebody")));
        links.put("citations", random.nextBoolean() ? List.of() : List.of(Map.of("sourceId", any(sources))));
        links.put(
                "images",
                List.of(Map.of(
                        "url",
                        "https://example.org/" + names++,
                        "agencyId",
                        any(sources),
                        "photographerId",
                        any(people),
                        "depicts",
                        List.of(any(people)))));
        return links;
    }

    private Map<String, Object> quoteLinks() {
        return Map.of("addresseeId", any(sources), "about", List.of(any(people), any(topics)));
    }

    private List<Map<String, Object>> affiliations() {
        return random.nextBoolean() ? List.of() : List.of(Map.of("title", name(), "organisationId", any(sources)));
    }

    private Map<String, Object> parent(String field, String id) {
        var input = new HashMap<String, Object>();
        input.put(field, random.nextBoolean() ? id : null);
        return input;
    }

    private void publish(String article) {
        run("publishArticle(id: \"%s\", expectedVersion: %s)".formatted(article, version(article)));
    }

    private void withdraw(String article) {
        run("withdrawArticle(id: \"%s\", expectedVersion: %s, reason: \"a step\")"
                .formatted(article, version(article)));
    }

    private void update(String type, String id, Map<String, Object> input) {
        ask(
                "mutation($id: ID!, $version: Int!, $input: Update%1$sInput!) { result: update%1$s(id: $id, expectedVersion: $version, input: $input)"
                                .formatted(type)
                        + RESULT,
                Map.of("id", id, "version", version(id), "input", input),
                "desk");
    }

    private void changeQuote() {
        var quotes = quotes(any(articles), "desk");
        if (!quotes.isEmpty()) {
            var input = new HashMap<String, Object>(quoteLinks());
            input.put(random.nextBoolean() ? "speakerPersonId" : "speakerSourceId", null);
            input.put("speakerPersonId", any(people));
            var origins = quotes(any(articles), "live");
            if (!origins.isEmpty() && random.nextBoolean()) {
                input.put("originId", any(origins));
            }
            update("Quote", any(quotes), input);
        }
    }

    private void addQuote() {
        ask(
                "mutation($id: ID!, $input: QuoteInput!) { result: addQuote(articleId: $id, input: $input)" + RESULT,
                Map.of(
                        "id",
                        any(articles),
                        "input",
                        Map.of(
                                "text",
                                "Something like " + names++,
                                "kind",
                                "PARAPHRASE",
                                "speakerPersonId",
                                any(people))),
                "desk");
    }

    private void contradict() {
        var quotes = quotes(any(articles), "live");
        if (quotes.size() > 1) {
            var pair = "\"%s\", \"%s\"".formatted(quotes.getFirst(), quotes.getLast());
            run(
                    random.nextInt(3) == 0
                            ? "unmarkContradiction(quoteIds: [%s])".formatted(pair)
                            : "markContradiction(quoteIds: [%s], note: \"%s\")".formatted(pair, name()));
        }
    }

    private void mergePeople() {
        var duplicate = people.removeFirst();
        run("mergePeople(keepId: \"%s\", duplicateIds: [\"%s\"])".formatted(people.getFirst(), duplicate));
        people.add(newsroom.person("Person " + names++).id());
    }

    private void mergeSources() {
        var duplicate = sources.removeFirst();
        run("mergeSources(keepId: \"%s\", duplicateIds: [\"%s\"])".formatted(sources.getFirst(), duplicate));
        sources.add(newsroom.source("Source " + names++, "NEWS_AGENCY").id());
    }

    /// Something that is undone.
    private void refused() {
        run("updatePerson(id: \"%s\", expectedVersion: 999, input: {name: \"Nobody\"})".formatted(any(people)));
    }

    private List<String> quotes(String article, String edition) {
        var found = ask("{ article(id: \"%s\") { quotes { nodes { id } } } }".formatted(article), Map.of(), edition)
                .getJsonObject("article");
        return found == null
                ? List.of()
                : found.getJsonObject("quotes").getJsonArray("nodes").stream()
                        .map(quote -> ((JsonObject) quote).getString("id"))
                        .toList();
    }

    /// What the public sees of one of the articles; empty where it sees none of it.
    private List<String> shown() {
        var article = any(articles);
        var shown = new ArrayList<>(quotes(article, "live"));
        if (!shown.isEmpty()) {
            shown.add(article);
        }
        return shown;
    }

    private int version(String id) {
        return ask(
                        "{ node(id: \"%s\") { ... on Article { version } ... on Person { version } ... on Source { version } ... on Topic { version } ... on Quote { version } } }"
                                .formatted(id),
                        Map.of(),
                        "desk")
                .getJsonObject("node")
                .getInteger("version");
    }

    private void run(String mutation) {
        ask("mutation { result: " + mutation + RESULT, Map.of(), "desk");
    }

    private static JsonObject ask(String query, Map<String, Object> variables, String edition) {
        var answer = new JsonObject(
                Plain.post(query, variables, "Authorization", "Bearer " + Api.EDITOR_KEY, "X-Edition", edition)
                        .body());
        assertThat(answer.getValue("errors")).as(query).isNull();
        return answer.getJsonObject("data");
    }

    private String name() {
        return "Name " + newsroom.mark() + ' ' + names++;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
