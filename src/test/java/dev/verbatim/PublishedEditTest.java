package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the public sees of a published article is what was published; of people and sources, what is known now.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublishedEditTest {

    private static final String READ = """
            query($id: ID!) { article(id: $id) {
              headline body leadImage { id caption } bylines { creditedAs } quotes { nodes { text cue } totalCount } topics { name } citations: sources { totalCount }
            } }""";
    private static final String EDIT = """
            mutation($id: ID!, $version: Int!, $input: UpdateArticleInput!) {
              result: updateArticle(id: $id, expectedVersion: $version, input: $input) { errors { message } article { id slug version } } }""";

    @Inject
    Tables tables;

    private final Newsroom newsroom = new Newsroom();

    @Test
    void publishingAgainWritesOnlyWhatDiffers() {
        var ada = newsroom.person("Ada");
        var article = newsroom.article("Again")
                .by(ada)
                .quoting(ada, "It stands")
                .with("images", List.of(Map.of("url", "https://example.org/again", "photographerId", ada.id())))
                .published();
        var parts = written(article, "quote", "byline", "article_image");
        var own = written(article, "article");

        newsroom.publish(article);

        assertThat(written(article, "quote", "byline", "article_image"))
                .hasSize(3)
                .isEqualTo(parts);
        assertThat(written(article, "article")).hasSize(1).isNotEqualTo(own);
    }

    /// By which transaction each of the public rows was written.
    private List<String> written(Newsroom.Entered article, String... owned) {
        return Stream.of(owned)
                .flatMap(table -> tables
                        .column("select xmin from live.%s where %s = '%s'"
                                .formatted(
                                        table, table.equals("article") ? "id" : "article_id", Rows.uuid(article.id())))
                        .stream())
                .toList();
    }

    @Test
    void anEditIsNotVisibleUntilItIsPublishedAgain() {
        var ada = newsroom.person("Ada");
        var article = newsroom.article("Bridge")
                .by(ada)
                .quoting(ada, "It holds")
                .with("images", List.of(Map.of("url", "https://example.org/" + Desk.mark(), "caption", "Before")))
                .published();
        var before = Api.asPublic().run(READ, "id", article.id()).getMap("article");

        edit(
                article,
                Map.of(
                        "headline", "Bridge closed",
                        "body", "Nobody knows. “It holds” was what was said.",
                        "bylines", List.of(),
                        "topicIds", List.of(newsroom.topic("Bridges", "SUBJECT").id()),
                        "citations",
                                List.of(Map.of(
                                        "sourceId",
                                        newsroom.source("Office", "GOVERNMENT").id())),
                        "images", List.of(Map.of("url", "https://example.org/" + Desk.mark(), "caption", "After"))));
        addQuote(article, "Nobody knows");

        assertThat(Api.asPublic().run(READ, "id", article.id()).getMap("article"))
                .isEqualTo(before);

        var edited = Api.asEditor().run("query($id: ID!) { article(id: $id) { version } }", "id", article.id());
        newsroom.publish(new Newsroom.Entered(article.id(), article.slug(), edited.getInt("article.version")));

        var after = Api.asPublic().run(READ, "id", article.id());
        assertThat(after.getMap("article"))
                .isEqualTo(Api.asEditor().run(READ, "id", article.id()).getMap("article"));
        assertThat(after.getString("article.headline")).isEqualTo("Bridge closed");
        assertThat(after.getString("article.leadImage.caption")).isEqualTo("After");
        assertThat(after.getInt("article.quotes.totalCount")).isEqualTo(2);
    }

    @Test
    void aNewNameOfALivePersonIsVisibleAtOnce() {
        var ada = newsroom.person("Ada");
        newsroom.article("Bridge").quoting(ada, "It holds").published();

        rename("Person", ada, "Countess " + newsroom.mark());

        assertThat(Api.asPublic()
                        .run("query($id: ID!) { person(id: $id) { name } }", "id", ada.id())
                        .getString("person.name"))
                .isEqualTo("Countess " + newsroom.mark());
    }

    @Test
    void aNewNameOfAnUnknownPersonStaysOnTheDesk() {
        var ada = newsroom.person("Ada");

        rename("Person", ada, "Countess " + newsroom.mark());

        assertThat(Api.asPublic()
                        .run("query($id: ID!) { person(id: $id) { name } }", "id", ada.id())
                        .<Object>get("person"))
                .isNull();
    }

    @Test
    void whatOnlyAWithdrawnArticleNeededLeavesWithIt() {
        var shared = newsroom.person("Shared");
        var own = newsroom.person("Own");
        var kept = newsroom.article("Kept").quoting(shared, "I stay").published();
        var article = newsroom.article("Gone")
                .quoting(shared, "I am in both")
                .quoting(own, "I am in one")
                .published();

        newsroom.withdraw(article);

        var seen = Api.asPublic()
                .run(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
                        "ids",
                        List.of(kept.id(), shared.id(), own.id(), article.id()));
        assertThat(seen.<Map<String, Object>>getList("nodes"))
                .containsExactly(Map.of("id", kept.id()), Map.of("id", shared.id()), null, null);
    }

    private static void edit(Newsroom.Entered article, Map<String, Object> input) {
        Api.asEditor().run(EDIT, "id", article.id(), "version", article.version(), "input", input);
    }

    private static void addQuote(Newsroom.Entered article, String words) {
        Api.asEditor()
                .run(
                        "mutation($id: ID!, $input: QuoteInput!) { addQuote(articleId: $id, input: $input) { errors { message } quote { id } } }",
                        "id",
                        article.id(),
                        "input",
                        Map.of("text", words));
    }

    private static void rename(String type, Newsroom.Entered entered, String name) {
        Api.asEditor()
                .run(
                        "mutation($id: ID!, $version: Int!, $input: Update%1$sInput!) { update%1$s(id: $id, expectedVersion: $version, input: $input) { errors { message } } }"
                                .formatted(type),
                        "id",
                        entered.id(),
                        "version",
                        entered.version(),
                        "input",
                        Map.of("name", name));
    }
}
