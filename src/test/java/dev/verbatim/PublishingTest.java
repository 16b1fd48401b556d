package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What may go live and leave again, what stands in the way, and what is told of it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublishingTest {

    private final Newsroom newsroom = new Newsroom();

    @Inject
    Tables tables;

    @Test
    void anArticleWithoutABodyIsNotPublished() {
        var article = newsroom.article("Empty").with("body", "").entered();

        assertRejected("publishArticle", article, "");
    }

    @Test
    void anArticleThatLostTheWordsOfAQuoteIsNotPublished() {
        var article = newsroom.article("Lost")
                .quoting(newsroom.person("Ada"), "We saw it")
                .entered();
        var version = Api.asEditor()
                .run(
                        "mutation($id: ID!, $version: Int!) { updateArticle(id: $id, expectedVersion: $version, input: {body: \"Gone.\"}) { article { version } } }",
                        "id",
                        article.id(),
                        "version",
                        article.version())
                .getInt("updateArticle.article.version");

        assertRejected("publishArticle", new Newsroom.Entered(article.id(), article.slug(), version), "");
    }

    @Test
    void aDraftIsNotWithdrawn() {
        assertRejected("withdrawArticle", newsroom.article("Draft").entered(), ", reason: \"a test\"");
    }

    @Test
    void aWithdrawnArticleIsNotWithdrawnAgain() {
        var article = newsroom.withdraw(newsroom.article("Twice").published());

        assertRejected("withdrawArticle", article, ", reason: \"a test\"");
    }

    @Test
    void aPublishedArticleIsNotDeleted() {
        var article = newsroom.article("Kept").published();

        var answer = change("deleteArticle", article, "", "");

        assertThat(answer.getString("result.errors[0].code")).isEqualTo("REJECTED");
        assertThat(state(Api.asPublic(), article)).isEqualTo("PUBLISHED");
    }

    @Test
    void aWithdrawnArticleIsPublishedAndDeletedLikeAnyOther() {
        var article = newsroom.withdraw(newsroom.article("Back").published());
        assertThat(state(Api.asEditor(), article)).isEqualTo("WITHDRAWN");

        var again = newsroom.publish(article);
        assertThat(state(Api.asPublic(), again)).isEqualTo("PUBLISHED");

        change("deleteArticle", newsroom.withdraw(again), "", "");
        assertThat(state(Api.asEditor(), again)).isNull();
    }

    @Test
    void theDayOfTheFirstPublicationStays() {
        var first = newsroom.article("Dated").published();
        var query = "query($id: ID!) { article(id: $id) { publishedAt modifiedAt } }";
        var before = Api.asPublic().run(query, "id", first.id());

        newsroom.publish(first);

        var after = Api.asPublic().run(query, "id", first.id());
        assertThat(before.getString("article.modifiedAt")).isEqualTo(before.getString("article.publishedAt"));
        assertThat(after.getString("article.publishedAt")).isEqualTo(before.getString("article.publishedAt"));
        assertThat(after.getString("article.modifiedAt")).isGreaterThan(before.getString("article.modifiedAt"));
    }

    @Test
    void aReasonIsNeededToWithdraw() {
        var article = newsroom.article("Reason").published();

        for (var reason : List.of("", " ", "x".repeat(1001))) {
            var answer = change("withdrawArticle", article, ", reason: \"" + reason + '"', "");
            assertThat(answer.getString("result.errors[0].code")).isEqualTo("INVALID");
            assertThat(answer.getList("result.errors[0].field")).isEqualTo(List.of("reason"));
        }
        assertThat(state(Api.asPublic(), article)).isEqualTo("PUBLISHED");
    }

    @Test
    void whatIsUnknownIsNotFound() {
        var article = newsroom.article("Known").entered();
        var unknown = new Newsroom.Entered("article_01h455vb4pex5vsknk084sn02q", "", 0);
        var person = new Newsroom.Entered(newsroom.person("Ada").id(), "", 0);

        assertThat(change("publishArticle", unknown, "", "").getString("result.errors[0].code"))
                .isEqualTo("NOT_FOUND");
        assertThat(change("publishArticle", person, "", "").getString("result.errors[0].code"))
                .isEqualTo("NOT_FOUND");
        assertThat(change("publishArticle", new Newsroom.Entered(article.id(), "", 7), "", "currentVersion")
                        .getMap("result.errors[0]"))
                .isEqualTo(Map.of(
                        "code", "CONFLICT", "field", List.of("expectedVersion"), "currentVersion", article.version()));
    }

    private void assertRejected(String mutation, Newsroom.Entered article, String more) {
        var before = tables.counts();
        var state = state(Api.asEditor(), article);

        var answer = change(mutation, article, more, "message");

        assertThat(answer.getString("result.errors[0].code")).isEqualTo("REJECTED");
        assertThat(answer.getString("result.errors[0].message")).endsWith(".");
        assertThat(tables.counts()).isEqualTo(before);
        assertThat(state(Api.asEditor(), article)).isEqualTo(state);
    }

    private static JsonPath change(String mutation, Newsroom.Entered article, String more, String fields) {
        return Api.asEditor()
                .run(
                        "mutation($id: ID!, $version: Int!) { result: %s(id: $id, expectedVersion: $version%s) { errors { code field %s } } }"
                                .formatted(mutation, more, fields),
                        "id",
                        article.id(),
                        "version",
                        article.version());
    }

    private static String state(Api api, Newsroom.Entered article) {
        return api.run("query($id: ID!) { article(id: $id) { state } }", "id", article.id())
                .getString("article.state");
    }
}
