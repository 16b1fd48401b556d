package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A slug that was public leads to what had it, in both editions, and is never given to another.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FormerSlugTest {

    private final Newsroom newsroom = new Newsroom();
    private final String mark = newsroom.mark();

    @ParameterizedTest
    @ValueSource(strings = {"Article", "Person", "Source", "Topic"})
    void aFormerSlugLeadsOnInBothEditionsAndStaysTaken(String type) {
        var one = live(type);
        var renamed = rename(type, one, "renamed-" + mark);
        var again = rename(type, renamed, "renamed-again-" + mark);

        for (var slug : List.of(one.slug(), renamed.slug(), again.slug())) {
            assertThat(found(Api.asPublic(), type, slug)).isEqualTo(Map.of("id", one.id(), "slug", again.slug()));
            assertThat(found(Api.asEditor(), type, slug)).isEqualTo(Map.of("id", one.id(), "slug", again.slug()));
        }
        assertThat(new Desk(type).create(input(type, one.slug()), "slug").problems())
                .containsExactly("TAKEN input.slug");
        var another = live(type);
        assertThat(new Desk(type)
                        .update(another.id(), another.version(), Map.of("slug", renamed.slug()), "slug")
                        .problems())
                .containsExactly("TAKEN input.slug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Article", "Person", "Source", "Topic"})
    void aSlugThatIsMadeAvoidsFormerOnes(String type) {
        var one = live(type);
        rename(type, one, "elsewhere-" + mark);

        var made = new Desk(type).create(input(type, null), "slug");

        assertThat(made.problems()).isEmpty();
        assertThat(made.<String>get("slug")).startsWith(one.slug() + "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Article", "Person", "Source", "Topic"})
    void itsOwnFormerSlugMayBeTakenBack(String type) {
        var one = live(type);
        var renamed = rename(type, one, "for-a-while-" + mark);
        var back = rename(type, renamed, one.slug());

        assertThat(found(Api.asPublic(), type, one.slug())).isEqualTo(Map.of("id", one.id(), "slug", one.slug()));
        assertThat(found(Api.asPublic(), type, renamed.slug())).isEqualTo(Map.of("id", one.id(), "slug", one.slug()));
        assertThat(tombstone(one.slug())).isNull();
        rename(type, back, "at-last-" + mark);
        assertThat(found(Api.asPublic(), type, one.slug()))
                .isEqualTo(Map.of("id", one.id(), "slug", "at-last-" + mark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Article", "Person", "Source", "Topic"})
    void aSlugThatNeverWasPublicIsFreeAgain(String type) {
        var draft = new Desk(type).create(input(type, "draft-" + mark), "slug version");
        new Desk(type).update(draft.id(), 0, Map.of("slug", "better-" + mark), "slug");

        assertThat(found(Api.asEditor(), type, "draft-" + mark)).isNull();
        assertThat(new Desk(type).create(input(type, "draft-" + mark), "slug").problems())
                .isEmpty();
    }

    @Test
    void whatIsRenamedOnTheDeskKeepsItsPublicSlugUntilItIsPublished() {
        var article = newsroom.article("Harbour").published();
        var later = "later-" + mark;

        new Desk("Article").update(article.id(), article.version(), Map.of("slug", later), "slug");

        assertThat(found(Api.asPublic(), "Article", article.slug())).containsEntry("slug", article.slug());
        assertThat(found(Api.asPublic(), "Article", later)).isNull();
        assertThat(found(Api.asEditor(), "Article", article.slug())).containsEntry("slug", later);
        assertThat(tombstone(later)).isNull();
        assertThat(tombstone(article.slug())).isNull();
    }

    @Test
    void aSlugStaysTakenWhateverBecomesOfTheArticle() {
        var article = newsroom.article("Harbour").published();
        var withdrawn = newsroom.withdraw(article);
        var renamed = new Desk("Article")
                .update(withdrawn.id(), withdrawn.version(), Map.of("slug", "hidden-" + mark), "version");
        assertThat(new Desk("Article")
                        .create(input("Article", article.slug()), "slug")
                        .problems())
                .containsExactly("TAKEN input.slug");

        assertThat(new Desk("Article")
                        .delete(article.id(), renamed.get("version"))
                        .problems())
                .isEmpty();

        assertThat(new Desk("Article")
                        .create(input("Article", article.slug()), "slug")
                        .problems())
                .containsExactly("TAKEN input.slug");
        assertThat(new Desk("Article")
                        .create(input("Article", "hidden-" + mark), "slug")
                        .problems())
                .isEmpty();
    }

    @Test
    void whatIsPublishedAgainUnderAnotherSlugIsFoundUnderBoth() {
        var article = newsroom.article("Harbour").published();
        var withdrawn = newsroom.withdraw(article);
        new Desk("Article").update(withdrawn.id(), withdrawn.version(), Map.of("slug", "anew-" + mark), "slug");

        newsroom.publish(newsroom.asItStands(article));

        assertThat(found(Api.asPublic(), "Article", article.slug())).containsEntry("slug", "anew-" + mark);
        assertThat(found(Api.asPublic(), "Article", "anew-" + mark)).containsEntry("id", article.id());
    }

    @Test
    void renamesAndMergersLeadToTheEnd() {
        var first = live("Person");
        var renamed = rename("Person", first, "second-name-" + mark);
        var kept = live("Person");
        new Desk("Person").merge(kept.id(), List.of(first.id()), "version");
        var last = live("Person");
        new Desk("Person").merge(last.id(), List.of(kept.id()), "version");
        rename("Person", new Newsroom.Entered(last.id(), last.slug(), 1), "the-end-" + mark);

        for (var slug : List.of(first.slug(), renamed.slug(), kept.slug(), last.slug())) {
            assertThat(found(Api.asPublic(), "Person", slug))
                    .as(slug)
                    .isEqualTo(Map.of("id", last.id(), "slug", "the-end-" + mark));
        }
        assertThat(Api.asPublic()
                        .run("{ person(id: \"%s\") { id } }".formatted(first.id()))
                        .getString("person.id"))
                .isEqualTo(last.id());
    }

    @Test
    void formerSlugsServeInFilters() {
        var article = newsroom.article("Harbour").published();
        rename("Article", article, "moved-" + mark);

        assertThat(Api.asPublic()
                        .run(
                                "query($s: [String!]) { articles(filter: {slugs: $s}) { nodes { id } } }",
                                "s",
                                List.of(article.slug()))
                        .getList("articles.nodes.id"))
                .containsExactly(article.id());
    }

    /// One that the public sees.
    private Newsroom.Entered live(String type) {
        return switch (type) {
            case "Article" -> newsroom.article("One").published();
            case "Person" -> needed(newsroom.person("One"));
            case "Source" -> needed(newsroom.source("One", "NEWS_AGENCY"));
            default -> {
                var topic = newsroom.topic("One", "SUBJECT");
                newsroom.article("About it")
                        .with("topicIds", List.of(topic.id()))
                        .published();
                yield topic;
            }
        };
    }

    private Newsroom.Entered needed(Newsroom.Entered speaker) {
        newsroom.article("Quotes it").quoting(speaker, "We saw it").published();
        return speaker;
    }

    private Newsroom.Entered rename(String type, Newsroom.Entered one, String slug) {
        var answer = new Desk(type).update(one.id(), one.version(), Map.of("slug", slug), "slug version");
        assertThat(answer.problems()).isEmpty();
        var renamed = new Newsroom.Entered(one.id(), slug, answer.get("version"));
        return type.equals("Article") ? newsroom.publish(renamed) : renamed;
    }

    private Map<String, Object> input(String type, String slug) {
        var input = new java.util.HashMap<String, Object>();
        input.put(type.equals("Article") ? "headline" : "name", "One " + mark);
        input.put("slug", slug);
        switch (type) {
            case "Article" -> input.put("body", "Something.");
            case "Source" -> input.put("kind", "NEWS_AGENCY");
            case "Topic" -> input.put("kind", "SUBJECT");
            default -> {}
        }
        return input;
    }

    private static Map<String, Object> found(Api api, String type, String slug) {
        var field = type.toLowerCase(java.util.Locale.ROOT);
        return api.run("query($s: String) { %s(slug: $s) { id slug } }".formatted(field), "s", slug)
                .getMap(field);
    }

    private static Map<String, Object> tombstone(String slug) {
        return Api.asPublic()
                .run("query($s: String) { tombstone(slug: $s) { kind } }", "s", slug)
                .getMap("tombstone");
    }
}
