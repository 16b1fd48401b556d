package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The public is told why something is no longer there, and nothing of what never was.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TombstoneTest {

    private static final String ALL = "{ id slug kind movedTo { id ... on Article { slug } ... on Person { slug } } }";

    private final Newsroom newsroom = new Newsroom();
    private final String mark = newsroom.mark();

    @Test
    void aWithdrawnArticleIsToldByIdAndSlugUntilItIsBack() {
        var speaker = newsroom.person("Speaker");
        var article = newsroom.article("Fog").quoting(speaker, "We saw it").published();
        var quote = Api.asPublic()
                .run("{ article(id: \"%s\") { quotes { nodes { id } } } }".formatted(article.id()))
                .getString("article.quotes.nodes[0].id");
        assertThat(byId(article.id())).isNull();
        assertThat(bySlug(article.slug())).isNull();

        newsroom.withdraw(article);

        assertThat(byId(article.id())).isEqualTo(told(article.id(), article.slug(), "WITHDRAWN", null));
        assertThat(bySlug(article.slug())).isEqualTo(byId(article.id()));
        assertThat(byId(speaker.id())).isEqualTo(told(speaker.id(), speaker.slug(), "WITHDRAWN", null));
        assertThat(bySlug(speaker.slug())).isEqualTo(byId(speaker.id()));
        assertThat(byId(quote)).isEqualTo(told(quote, null, "WITHDRAWN", null));

        newsroom.publish(newsroom.asItStands(article));

        assertThat(byId(article.id())).isNull();
        assertThat(bySlug(article.slug())).isNull();
        assertThat(byId(quote)).isNull();
    }

    @Test
    void aDeletedArticleIsToldAndNothingOfWhatItBecameOnTheDesk() {
        var article = newsroom.withdraw(newsroom.article("Fog").published());
        var hidden = new Desk("Article")
                .update(article.id(), article.version(), Map.of("slug", "hidden-" + mark), "version");
        assertThat(byId(article.id())).isEqualTo(told(article.id(), article.slug(), "WITHDRAWN", null));
        assertThat(bySlug("hidden-" + mark)).isNull();

        new Desk("Article").delete(article.id(), hidden.get("version"));

        assertThat(byId(article.id())).isEqualTo(told(article.id(), article.slug(), "DELETED", null));
        assertThat(bySlug(article.slug())).isEqualTo(byId(article.id()));
        assertThat(bySlug("hidden-" + mark)).isNull();
    }

    @Test
    void whatNeverWasPublicLeavesNothingBehind() {
        var draft = newsroom.article("Draft").entered();
        var person = newsroom.person("Draft");
        new Desk("Person").update(person.id(), 0, Map.of("slug", "draft-" + mark), "slug");
        var kept = newsroom.person("Kept");
        new Desk("Person").merge(kept.id(), List.of(person.id()), "version");
        new Desk("Article").delete(draft.id(), draft.version());

        for (var api : List.of(Api.asPublic(), Api.asEditor())) {
            assertThat(tombstone(api, "id", draft.id())).isNull();
            assertThat(tombstone(api, "slug", draft.slug())).isNull();
            assertThat(tombstone(api, "id", person.id())).isNull();
            assertThat(tombstone(api, "slug", person.slug())).isNull();
            assertThat(tombstone(api, "slug", "draft-" + mark)).isNull();
        }
    }

    @Test
    void whatWasRenamedOrMergedTellsWhatTookItsPlace() {
        var first = newsroom.person("First");
        var kept = newsroom.person("Kept");
        newsroom.article("Two")
                .quoting(first, "We saw it")
                .quoting(kept, "So did we")
                .published();
        new Desk("Person").update(first.id(), 0, Map.of("slug", "renamed-" + mark), "slug");

        assertThat(bySlug(first.slug()))
                .isEqualTo(
                        told(first.id(), first.slug(), "RENAMED", Map.of("id", first.id(), "slug", "renamed-" + mark)));
        assertThat(byId(first.id())).isNull();

        new Desk("Person").merge(kept.id(), List.of(first.id()), "version");

        var place = Map.<String, Object>of("id", kept.id(), "slug", kept.slug());
        assertThat(byId(first.id())).isEqualTo(told(first.id(), "renamed-" + mark, "MERGED", place));
        assertThat(bySlug("renamed-" + mark)).isEqualTo(byId(first.id()));
        assertThat(bySlug(first.slug())).containsEntry("movedTo", place);
    }

    @Test
    void whatWasWithdrawnBeforeItWasMergedLeadsToTheKeptOne() {
        var first = newsroom.person("First");
        var kept = newsroom.person("Kept");
        newsroom.withdraw(newsroom.article("One").quoting(first, "We saw it").published());
        newsroom.article("Two").quoting(kept, "So did we").published();

        new Desk("Person").merge(kept.id(), List.of(first.id()), "version");

        assertThat(byId(first.id()))
                .isEqualTo(told(first.id(), first.slug(), "MERGED", Map.of("id", kept.id(), "slug", kept.slug())));
        assertThat(Api.asPublic()
                        .run("{ person(slug: \"%s\") { id } }".formatted(first.slug()))
                        .getString("person.id"))
                .isEqualTo(kept.id());
    }

    @Test
    void aFormerSlugOfWhatWasWithdrawnTellsThat() {
        var article = newsroom.article("Fog").published();
        var answer =
                new Desk("Article").update(article.id(), article.version(), Map.of("slug", "mist-" + mark), "version");
        var renamed = newsroom.publish(new Newsroom.Entered(article.id(), "", answer.get("version")));

        newsroom.withdraw(renamed);

        assertThat(bySlug(article.slug())).isEqualTo(told(article.id(), article.slug(), "WITHDRAWN", null));
        assertThat(bySlug("mist-" + mark)).isEqualTo(told(article.id(), "mist-" + mark, "WITHDRAWN", null));
    }

    /// The public is told so, and who may not publish changes nothing that the public sees.
    @Test
    void whatWasPublicIsDeletedByThoseWhoMayPublish() {
        var article = newsroom.withdraw(newsroom.article("Fog").published());
        var delete = "mutation { deleteArticle(id: \"%s\", expectedVersion: %d) { deletedId errors { code } } }"
                .formatted(article.id(), article.version());

        assertThat(Api.asReporter().run(delete).getList("deleteArticle.errors.code"))
                .containsExactly("REJECTED");
        assertThat(Api.asEditor().run(delete).getString("deleteArticle.deletedId"))
                .isEqualTo(article.id());
    }

    @Test
    void theTimeIsThatOfTheChange() {
        var article = newsroom.withdraw(newsroom.article("Fog").published());
        var answer = Api.asEditor()
                .run(
                        "query($id: ID) { tombstone(id: $id) { at } article(id: $id) { modifiedAt } }",
                        "id",
                        article.id());

        assertThat(answer.getString("tombstone.at")).isEqualTo(answer.getString("article.modifiedAt"));
    }

    @Test
    void exactlyOneOfIdAndSlugMustBeGiven() {
        assertThat(Api.asPublic().refusal("{ tombstone { kind } }")).isEqualTo("BAD_INPUT");
        assertThat(Api.asPublic().refusal("{ tombstone(id: \"x\") { kind } }")).isEqualTo("BAD_INPUT");
        assertThat(bySlug("No slug at all")).isNull();
    }

    private static Map<String, Object> told(String id, String slug, String kind, Map<String, Object> movedTo) {
        return Desk.fields("id", id, "slug", slug, "kind", kind, "movedTo", movedTo);
    }

    private static Map<String, Object> byId(String id) {
        return tombstone(Api.asPublic(), "id", id);
    }

    private static Map<String, Object> bySlug(String slug) {
        return tombstone(Api.asPublic(), "slug", slug);
    }

    private static Map<String, Object> tombstone(Api api, String argument, String value) {
        var type = argument.equals("id") ? "ID" : "String";
        return api.run("query($v: %s) { tombstone(%s: $v) %s }".formatted(type, argument, ALL), "v", value)
                .getMap("tombstone");
    }
}
