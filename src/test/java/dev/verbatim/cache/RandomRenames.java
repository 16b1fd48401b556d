package dev.verbatim.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.Plain;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A few people and articles that go by a few slugs in turn, come and go, and are merged, and what the public asks by
/// these slugs.
final class RandomRenames {

    private static final String TOMBSTONE =
            "{ id slug kind movedTo { id ... on Article { headline } ... on Person { name } } }";

    private static final List<String> BY_SLUG = List.of(
            "{ article(slug: \"%s\") { id slug headline } }",
            "{ person(slug: \"%s\") { id slug name } }",
            "{ tombstone(slug: \"%s\") " + TOMBSTONE + " }",
            "{ articles(filter: {slugs: [\"%s\"]}) { nodes { id slug } } }");

    private static final List<String> BY_ID = List.of(
            "{ tombstone(id: \"%s\") " + TOMBSTONE + " }",
            "{ node(id: \"%s\") { id ... on Article { slug modifiedAt bylines { creditedAs } } ... on Person { slug name } } }",
            "{ node(id: \"%s\") { ... on Article { bylines { creditedAs } } } }");

    private final Newsroom newsroom = new Newsroom();
    private final RandomGenerator random;
    private final List<String> people = new ArrayList<>();
    private final List<String> articles = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final List<String> slugs;
    private int names;

    RandomRenames(RandomGenerator random) {
        this.random = random;
        slugs = IntStream.range(0, 6)
                .mapToObj(i -> "walk-" + newsroom.mark() + '-' + i)
                .toList();
        IntStream.range(0, 3).forEach(_ -> people.add(newsroom.person("Person").id()));
        IntStream.range(0, 3).forEach(_ -> write());
    }

    private void write() {
        articles.add(newsroom.article("Article " + names++)
                .by(new Newsroom.Entered(any(people), "", 0))
                .published()
                .id());
    }

    void change() {
        switch (random.nextInt(10)) {
            case 0, 1 -> update("Person", any(people), "slug: \"" + any(slugs) + '"');
            case 2 -> update("Person", any(people), "name: \"Name " + names++ + '"');
            case 3, 4 -> update("Article", any(articles), "slug: \"" + any(slugs) + '"');
            case 5, 6 -> move("publishArticle", any(articles), "");
            case 7 -> move("withdrawArticle", any(articles), ", reason: \"a step\"");
            case 8 -> {
                var duplicate = people.removeFirst();
                run("mergePeople(keepId: \"%s\", duplicateIds: [\"%s\"])".formatted(people.getFirst(), duplicate));
                gone.add(duplicate);
                people.add(newsroom.person("Person " + names++).id());
            }
            default -> {
                var article = articles.removeFirst();
                move("withdrawArticle", article, ", reason: \"a step\"");
                move("deleteArticle", article, "");
                gone.add(article);
                write();
            }
        }
    }

    String question() {
        if (random.nextBoolean()) {
            return any(BY_SLUG).formatted(any(slugs));
        }
        var ids = new ArrayList<>(people);
        ids.addAll(articles);
        ids.addAll(gone);
        return any(BY_ID).formatted(any(ids));
    }

    private void update(String type, String id, String input) {
        run("update%s(id: \"%s\", expectedVersion: %d, input: {%s})".formatted(type, id, version(id), input));
    }

    private void move(String mutation, String article, String more) {
        run("%s(id: \"%s\", expectedVersion: %d%s)".formatted(mutation, article, version(article), more));
    }

    private static int version(String id) {
        return ask("{ node(id: \"%s\") { ... on Article { version } ... on Person { version } } }".formatted(id))
                .getJsonObject("node")
                .getInteger("version");
    }

    private static void run(String mutation) {
        ask("mutation { result: " + mutation + " { errors { code } } }");
    }

    private static JsonObject ask(String query) {
        var answer = new JsonObject(Plain.post(query, Map.of(), "Authorization", "Bearer " + Api.EDITOR_KEY)
                .body());
        assertThat(answer.getValue("errors")).as(query).isNull();
        return answer.getJsonObject("data");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
