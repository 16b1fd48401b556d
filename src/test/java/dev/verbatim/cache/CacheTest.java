package dev.verbatim.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.Plain;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The public is told from the cache what it would be told without it. Each question is asked before the change,
/// so that its answer is kept.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CacheTest {

    private final Newsroom newsroom = new Newsroom();

    @Test
    void anEmptyListGetsItsFirstItem() {
        var speaker = newsroom.person("Speaker");
        var other = newsroom.source("Paper", "OUTLET");
        newsroom.article("First").with("publicationId", other.id()).by(speaker).published();
        var list = "{ person(id: \"%s\") { quotes { nodes { text } } } }".formatted(speaker.id());
        assertThat(ask(list)).contains("\"nodes\":[]");

        newsroom.article("Second").quoting(speaker, "Now it is said").published();

        assertThat(ask(list)).contains("Now it is said");
    }

    @Test
    void whatWasNullIsFound() {
        var article = newsroom.article("Later").entered();
        var byId = "{ article(id: \"%s\") { headline } }".formatted(article.id());
        var bySlug = "{ article(slug: \"%s\") { headline } }".formatted(article.slug());
        var byNode = "{ node(id: \"%s\") { id } nodes(ids: [\"%s\"]) { id } }".formatted(article.id(), article.id());
        assertThat(List.of(ask(byId), ask(bySlug))).allMatch(answer -> answer.contains("\"article\":null"));
        assertThat(ask(byNode)).contains("\"node\":null");

        newsroom.publish(article);

        assertThat(List.of(ask(byId), ask(bySlug))).allMatch(answer -> answer.contains("Later"));
        assertThat(ask(byNode)).doesNotContain("null");
    }

    @Test
    void anArticleThatMovesLeavesOneSectionForTheOther() {
        var from = newsroom.topic("From", "SECTION");
        var to = newsroom.topic("To", "SECTION");
        newsroom.article("Stays").with("sectionId", from.id()).published();
        newsroom.article("Was there").with("sectionId", to.id()).published();
        var article = newsroom.article("Moves").with("sectionId", from.id()).published();
        var lists =
                "{ from: topic(id: \"%s\") { articles { nodes { headline } } } to: topic(id: \"%s\") { articles { nodes { headline } } } }"
                        .formatted(from.id(), to.id());
        assertThat(ask(lists).split("\"to\"")[0]).contains("Moves");

        var moved =
                new Desk("Article").update(article.id(), article.version(), Map.of("sectionId", to.id()), "version");
        newsroom.publish(new Newsroom.Entered(article.id(), article.slug(), moved.get("version")));

        assertThat(ask(lists).split("\"to\"")[0]).doesNotContain("Moves");
        assertThat(ask(lists).split("\"to\"")[1]).contains("Moves");
    }

    @Test
    void aRenamedPersonIsRenamedWhereverTheyStand() {
        var person = newsroom.person("Before");
        var article = newsroom.article("Quoting").quoting(person, "It is me").published();
        var inArticle = "{ article(id: \"%s\") { quotes { nodes { speaker { ... on Person { name } } } } } }"
                .formatted(article.id());
        assertThat(ask(inArticle)).contains("Before");

        new Desk("Person").update(person.id(), person.version(), Map.of("name", "After"), "version");

        assertThat(ask(inArticle)).contains("After").doesNotContain("Before");
    }

    @Test
    void aChangeThatIsRefusedChangesNothing() {
        var person = newsroom.person("Steady");
        newsroom.article("Quoting").quoting(person, "Nothing moves").published();
        var name = "{ person(id: \"%s\") { name } }".formatted(person.id());
        var before = ask(name);

        var refused = new Desk("Person").update(person.id(), person.version() + 7, Map.of("name", "Other"), "version");

        assertThat(refused.problems()).containsExactly("CONFLICT expectedVersion");
        assertThat(ask(name)).isEqualTo(before).contains("Steady");
    }

    @Test
    void whatIsWithdrawnIsGoneByEveryWay() {
        var article = newsroom.article("Wrong").published();
        var query = "{ article(id: \"%s\") { headline } }".formatted(article.id());
        var tag = Plain.get(query).headers().firstValue("ETag").orElseThrow();
        assertThat(Plain.get(query, "If-None-Match", tag).statusCode()).isEqualTo(304);

        newsroom.withdraw(article);

        var answer = Plain.get(query, "If-None-Match", tag);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"article\":null");
    }

    @Test
    void theNewsroomsAnswersAreNeverKept() {
        var article = newsroom.article("Draft").entered();
        var query = "{ article(id: \"%s\") { headline } }".formatted(article.id());

        for (var edition : List.of("desk", "live")) {
            var answer = Plain.get(query, "Authorization", "Bearer " + Api.EDITOR_KEY, "X-Edition", edition);

            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
        assertThat(ask(query)).contains("\"article\":null");
    }

    @Test
    void answersWithErrorsAreNeverKept() {
        var answer = Plain.get("{ viewer { role } article(id: \"no id\") { id } }");

        assertThat(answer.body()).contains("BAD_INPUT", "PUBLIC");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }

    @Test
    void browsersAreToldHowLongTheyMayKeepAnAnswer() {
        var answer = Plain.get("{ viewer { role } }");

        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=1, stale-while-revalidate=10");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding, Authorization, X-Edition");
    }

    private static String ask(String query) {
        var first = Plain.post(query, Map.of()).body();
        assertThat(Plain.post(query, Map.of()).body()).isEqualTo(first);
        return first;
    }
}
