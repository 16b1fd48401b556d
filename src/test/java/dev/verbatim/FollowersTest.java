package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whoever follows the public edition by what it saw last misses nothing, however long a publication takes and
/// whatever is published meanwhile.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FollowersTest {

    /// `-Dfollowers.rounds=20` for all of it.
    private static final int ROUNDS = Integer.getInteger("followers.rounds", 2);

    private static final int LIGHT = 8;
    private static final int QUOTES = 240;
    private static final String PAGE =
            "{ nodes { id modifiedAt } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }";

    private final Newsroom newsroom = new Newsroom();
    private Newsroom.Entered speaker;

    @Test
    void nothingIsMissedByThreeWaysOfFollowing() throws Exception {
        speaker = newsroom.person("Speaker");
        newsroom.article("First").quoting(speaker, "We begin").published();
        var followers = List.of(new BySince(), new Forwards(), new Backwards());
        for (int round = 0; round < ROUNDS; round++) {
            var articles = new ArrayList<>(List.of(heavy(round)));
            IntStream.range(0, LIGHT)
                    .mapToObj(i -> newsroom.article("Light")
                            .quoting(speaker, "A light word")
                            .entered())
                    .forEach(articles::add);
            var publishing = new AtomicInteger(articles.size());
            var tasks = new ArrayList<Callable<Void>>();
            articles.forEach(article -> tasks.add(() -> {
                newsroom.publish(article);
                publishing.decrementAndGet();
                return null;
            }));
            followers.forEach(follower -> tasks.add(() -> {
                while (publishing.get() > 0) {
                    follower.look();
                }
                follower.look();
                return null;
            }));

            Together.run(tasks);

            for (var follower : followers) {
                assertThat(follower.seen)
                        .as("round %d, %s", round, follower.getClass().getSimpleName())
                        .containsAll(articles.stream()
                                .map(Newsroom.Entered::id)
                                .map(FollowersTest::now)
                                .toList());
            }
        }
    }

    private Newsroom.Entered heavy(int round) {
        var article = newsroom.article("Heavy");
        for (int i = 0; i < QUOTES; i++) {
            article.quoting(speaker, "Word " + i + " of round " + round);
        }
        return article.entered();
    }

    private static String now(String id) {
        return id
                + ' '
                + page("article(id: \"%s\") { modifiedAt }".formatted(id)).getString("modifiedAt");
    }

    private static JsonObject page(String field) {
        var answer =
                new JsonObject(Plain.post("{ page: " + field + " }", Map.of()).body());
        assertThat(answer.getValue("errors")).as(answer.encode()).isNull();
        return answer.getJsonObject("data").getJsonObject("page");
    }

    /// One who never looks behind what was seen already.
    private abstract static class Follower {

        final Set<String> seen = new HashSet<>();

        abstract void look();

        /// @return whether all of them are new
        boolean note(JsonObject page) {
            return nodes(page).stream()
                    .map(node -> seen.add(node.getString("id") + ' ' + node.getString("modifiedAt")))
                    .reduce(true, Boolean::logicalAnd);
        }

        static List<JsonObject> nodes(JsonObject page) {
            return page.getJsonArray("nodes").stream()
                    .map(JsonObject.class::cast)
                    .toList();
        }

        static JsonObject pages(String arguments) {
            return page("articles(orderBy: RECENTLY_MODIFIED, %s) %s".formatted(arguments, PAGE));
        }
    }

    /// By the newest time that was seen.
    private static final class BySince extends Follower {

        private String newest;

        @Override
        void look() {
            var filter = newest == null ? "" : ", filter: {modifiedSince: \"%s\"}".formatted(newest);
            var page = pages("first: 100" + filter);
            note(page);
            var nodes = nodes(page);
            if (!nodes.isEmpty()) {
                newest = nodes.getFirst().getString("modifiedAt");
            }
        }
    }

    /// From the top on, page by page, until something was seen already.
    private static final class Forwards extends Follower {

        @Override
        void look() {
            boolean isFirst = seen.isEmpty();
            var page = pages("first: 3");
            while (note(page) && !isFirst && page.getJsonObject("pageInfo").getBoolean("hasNextPage")) {
                page = pages("first: 3, after: \"%s\""
                        .formatted(page.getJsonObject("pageInfo").getString("endCursor")));
            }
        }
    }

    /// What stands before the top that was seen last.
    private static final class Backwards extends Follower {

        private String top;

        @Override
        void look() {
            var page = pages(top == null ? "first: 1" : "last: 100, before: \"%s\"".formatted(top));
            note(page);
            if (!nodes(page).isEmpty()) {
                top = page.getJsonObject("pageInfo").getString("startCursor");
            }
        }
    }
}
