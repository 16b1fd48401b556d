package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// To publish an article again moves `modifiedAt` where the public sees something new by that, and only there.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UnchangedPublicationTest {

    private final Newsroom newsroom = new Newsroom();
    private Newsroom.Entered article = new Newsroom.Entered("", "", 0);
    private String quote = "";
    private String image = "";

    @BeforeEach
    void onePublishedWithAllThatItMayHold() {
        var writer = newsroom.person("Writer");
        var speaker = newsroom.person("Speaker");
        var agency = newsroom.source("Agency", "NEWS_AGENCY");
        image = new Desk("Image").entered(Map.of("url", "https://example.org/" + Desk.mark(), "credit", "One"));
        article = newsroom.article("Twice")
                .with("topicIds", List.of(newsroom.topic("Harbour", "PLACE").id()))
                .with("images", List.of(Map.of("id", image)))
                .with("citations", List.of(Map.of("sourceId", agency.id())))
                .with("mentions", List.of(Map.of("personId", speaker.id(), "asPrinted", "Speaker")))
                .with("disclosures", List.of(Map.of("kind", "FUNDING", "text", "None")))
                .by(writer)
                .quoting(speaker, "It rained", Map.of("about", List.of(writer.id())))
                .quoting(speaker, "So we heard")
                .published();
        quote = Api.asEditor()
                .run("{ article(id: \"%s\") { quotes { nodes { id } } } }".formatted(article.id()))
                .getString("article.quotes.nodes[0].id");
    }

    @Test
    void itStaysWhereThePublicSeesTheSame() {
        var changes = new LinkedHashMap<String, Runnable>();
        changes.put("nothing", () -> {});
        changes.put("the same headline", () -> {
            var headline = Api.asEditor()
                    .run("{ article(id: \"%s\") { headline } }".formatted(article.id()))
                    .getString("article.headline");
            update("Article", article.id(), Map.of("headline", headline));
        });
        changes.put("there and back", () -> {
            update("Article", article.id(), Map.of("standfirst", "For a moment"));
            update("Article", article.id(), Desk.fields("standfirst", null));
        });

        changes.forEach((change, made) -> {
            var before = modified(Api.asPublic());
            made.run();

            var published = newsroom.publish(newsroom.asItStands(article));

            assertThat(modified(Api.asPublic())).as(change).isEqualTo(before);
            assertThat(modified(Api.asEditor())).as(change).isEqualTo(before);
            assertThat(published.version())
                    .isEqualTo(Api.asPublic()
                            .run("{ article(id: \"%s\") { version } }".formatted(article.id()))
                            .getInt("article.version"));
        });
    }

    @Test
    void itMovesWhereAnyPartIsNew() {
        var changes = new LinkedHashMap<String, Runnable>();
        changes.put("a headline", () -> update("Article", article.id(), Map.of("headline", "Another " + Desk.mark())));
        changes.put(
                "the body",
                () -> update(
                        "Article",
                        article.id(),
                        Map.of("body", "“It rained” and “So we heard” it was. " + Desk.mark())));
        changes.put("a quote's role", () -> update("Quote", quote, Map.of("roleAsPrinted", "a witness")));
        changes.put("no bylines", () -> update("Article", article.id(), Map.of("bylines", List.of())));
        changes.put("no topics", () -> update("Article", article.id(), Map.of("topicIds", List.of())));
        changes.put("no mentions", () -> update("Article", article.id(), Map.of("mentions", List.of())));
        changes.put("no citations", () -> update("Article", article.id(), Map.of("citations", List.of())));
        changes.put("no pictures", () -> update("Article", article.id(), Map.of("images", List.of())));
        changes.put("a picture", () -> update("Article", article.id(), Map.of("images", List.of(Map.of("id", image)))));
        changes.put("no disclosures", () -> update("Article", article.id(), Map.of("disclosures", List.of())));
        changes.put("a withdrawal", () -> newsroom.withdraw(newsroom.asItStands(article)));
        changes.put("a quote less", () -> Api.asEditor()
                .run("mutation { removeQuote(id: \"%s\", expectedVersion: %s) { errors { message } } }"
                        .formatted(quote, version("Quote", quote))));

        changes.forEach((change, made) -> {
            made.run();
            var before = modified(Api.asEditor());

            newsroom.publish(newsroom.asItStands(article));

            assertThat(modified(Api.asPublic())).as(change).isAfter(before);
            assertThat(modified(Api.asEditor())).as(change).isEqualTo(modified(Api.asPublic()));
        });
    }

    @Test
    void whatWasToldMeanwhileIsNotTakenBack() {
        update("Image", image, Map.of("credit", "Two"));
        var told = modified(Api.asPublic());

        newsroom.publish(newsroom.asItStands(article));

        assertThat(modified(Api.asPublic())).isEqualTo(told);
        assertThat(modified(Api.asEditor())).isEqualTo(told);
    }

    private Instant modified(Api reader) {
        return Instant.parse(reader.run("{ article(id: \"%s\") { modifiedAt } }".formatted(article.id()))
                .getString("article.modifiedAt"));
    }

    private static void update(String type, String id, Map<String, Object> input) {
        assertThat(new Desk(type)
                        .update(id, version(type, id), input, "version")
                        .problems())
                .isEmpty();
    }

    private static int version(String type, String id) {
        return Api.asEditor()
                .run("{ node(id: \"%s\") { ... on %s { version } } }".formatted(id, type))
                .getInt("node.version");
    }
}
