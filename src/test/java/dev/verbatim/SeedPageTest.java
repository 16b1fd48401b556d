package dev.verbatim;

import static dev.verbatim.SeedPage.merged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The page that the model was made for: every fact of it goes in through GraphQL and comes out of the public
/// edition in one query, as it went in.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedPageTest {

    private SeedPage page;
    private SeedServed served;
    private JsonPath read;

    @BeforeEach
    void enterAndReadOnce() {
        if (read != null) {
            return;
        }
        page = new SeedPage(Shared.read("data/seed-article.txt"));
        served = new SeedServed(page);
        page.enter();
        read = Api.asPublic()
                .run(
                        SeedQuery.EVERYTHING,
                        "article",
                        page.id("article"),
                        "nodes",
                        page.entries.values().stream()
                                .map(SeedPage.Entry::id)
                                .distinct()
                                .toList());
    }

    @Test
    void theTextIsServedAsEntered() {
        var article = page.input("article");

        assertThat(SeedServed.only(
                        read.getMap("article"),
                        Set.of("headline", "standfirst", "language", "body", "canonicalUrl", "rights")))
                .isEqualTo(merged(
                        SeedServed.only(article, Set.of("headline", "standfirst", "language", "body", "canonicalUrl")),
                        Map.of(
                                "rights",
                                SeedServed.links(
                                        (Map<?, ?>) article.get("rights"),
                                        "holder",
                                        "notice",
                                        "licence",
                                        "usageTerms"))));
        assertThat(read.getString("article.state")).isEqualTo("PUBLISHED");
        assertThat(read.getString("article.publishedAt")).isNotNull();
        assertThat(read.getList("article.disclosures")).isEqualTo(article.get("disclosures"));
        assertThat(read.getList("article.blocks.text")).isEqualTo(page.paragraphs);
    }

    @Test
    void theArticleLeadsToEverythingThatItNames() {
        assertThat(read.getString("article.publication.id")).isEqualTo(page.id("Newsweek"));
        assertThat(read.getString("article.section.id")).isEqualTo(page.id("World"));
        assertThat(read.getList("article.topics.id"))
                .isEqualTo(page.input("article").get("topicIds"));
        assertThat(read.getList("article.bylines"))
                .isEqualTo(served.inputs(
                        "bylines",
                        byline -> merged(
                                SeedServed.links(byline, "role", "creditedAs", "personId"), Map.of("position", 0))));
        assertThat(read.getList("article.mentions.nodes")).isEqualTo(served.inputs("mentions", served::mention));
    }

    @Test
    void thePictureKeepsItsCaptionCreditAndDate() {
        var image = (Map<?, ?>) ((List<?>) page.input("article").get("images")).getFirst();
        var expected = SeedServed.links(
                image,
                "url",
                "alt",
                "caption",
                "credit",
                "photographerId",
                "agencyId",
                "takenOn",
                "place",
                "width",
                "height");
        expected.put(
                "depicts",
                ((List<?>) image.get("depicts"))
                        .stream().map(id -> Map.of("id", id)).toList());

        assertThat(read.getMap("article.leadImage")).isEqualTo(expected);
        assertThat(expected.get("caption").toString()).endsWith("2015.");
        assertThat(expected).containsEntry("credit", "Reuters/Kevin Lamarque");
    }

    @Test
    void everyQuoteIsServedAsEnteredInTheOrderOfTheText() {
        var expected = served.inputs("quotes", served::quote);
        expected.sort((a, b) -> Integer.compare(served.place(a), served.place(b)));

        var quotes = read.<Map<String, Object>>getList("article.quotes.nodes");
        var fields = expected.getFirst().keySet();

        assertThat(quotes.stream().map(quote -> SeedServed.only(quote, fields)).toList())
                .isEqualTo(expected);
        assertThat(quotes).hasSize(8).allSatisfy(quote -> assertThat(quote).containsEntry("standing", "STANDS"));
    }

    @Test
    void everyAnchorPointsAtTheWords() {
        var texts = read.<String>getList("article.blocks.text");

        assertThat(read.<Map<String, Object>>getList("article.quotes.nodes")).allSatisfy(quote -> {
            var anchor = (Map<?, ?>) quote.get("anchor");
            assertThat(texts.get((int) anchor.get("block"))
                            .substring((int) anchor.get("start"), (int) anchor.get("end")))
                    .isEqualTo(quote.get("text"));
        });
    }

    @Test
    void everyQuoteTellsItsWay() {
        var kirby = page.id("John Kirby");
        var told = read.<Map<String, Object>>getList("article.quotes.nodes").get(6);

        assertThat(read.<List<String>>getList("article.quotes.nodes.provenance.kind"))
                .allSatisfy(kinds -> assertThat(kinds).startsWith("SAID").endsWith("REPORTED"));
        assertThat(read.getString("article.quotes.nodes[1].provenance[0].by.id"))
                .isEqualTo(kirby);
        assertThat(told)
                .extracting("provenance")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .extracting("kind")
                .containsExactly("SAID", "TOLD", "REPORTED");
        assertThat(read.getString("article.quotes.nodes[6].provenance[1].to.id"))
                .isEqualTo(page.id("AFP"));
        assertThat(read.getString("article.quotes.nodes[6].provenance[2].article.id"))
                .isEqualTo(page.id("article"));
        assertThat(read.<List<String>>getList("article.quotes.nodes.provenance.text").stream()
                        .flatMap(List::stream))
                .noneMatch(String::isBlank);
    }

    @Test
    void whatTheArticleRestsOnIsDerived() {
        var edges = read.<Map<String, Object>>getList("article.sources.edges").stream()
                .collect(
                        Collectors.toMap(edge -> ((Map<?, ?>) edge.get("node")).get("name"), edge -> edge.get("uses")));

        assertThat(edges)
                .isEqualTo(Map.of(
                        "AFP", List.of("CITED", "ADDRESSEE"),
                        "Army of Islam", List.of("SPEAKER"),
                        "Officials", List.of("SPEAKER"),
                        "One U.S. official", List.of("SPEAKER"),
                        "Reuters", List.of("IMAGE_CREDIT"),
                        "Syrian Observatory for Human Rights", List.of("CITED", "SPEAKER", "AFFILIATION"),
                        "U.S. State Department", List.of("AFFILIATION"),
                        "Wall Street Journal", List.of("CITED", "ADDRESSEE")));
        assertThat(read.<Map<String, Object>>getList("article.sources.edges.citation").stream()
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(served.inputs(
                        "citations",
                        citation -> SeedServed.links(citation, "sourceId", "kind", "url", "note", "accessedOn"))));
    }

    @Test
    void everyPersonSourceAndTopicIsServedAsEntered() {
        var nodes = read.<Map<String, Object>>getList("nodes").stream()
                .collect(Collectors.toMap(node -> node.get("id"), Function.identity()));
        page.entries.values().stream()
                .filter(entry -> !entry.id().startsWith("article_"))
                .forEach(entry -> {
                    var expected =
                            switch (entry.id().split("_")[0]) {
                                case "person" -> SeedServed.person(entry.input());
                                case "source" -> SeedServed.source(entry.input());
                                default -> SeedServed.topic(entry.input());
                            };
                    expected.put("id", entry.id());

                    assertThat(nodes.get(entry.id())).isEqualTo(expected);
                });
    }

    @Test
    void aContactThatIsNotPublicIsNotServed() {
        var entered = (List<?>) page.input("Jack").get("contacts");

        var contacts =
                read.<Map<String, Object>>getList("nodes.find { it.id == '%s' }.contacts".formatted(page.id("Jack")));

        assertThat(contacts)
                .isEqualTo(entered.stream()
                        .filter(contact -> (boolean) ((Map<?, ?>) contact).get("public"))
                        .toList());
        assertThat(contacts)
                .extracting("channel")
                .contains("EMAIL", "ENCRYPTED_EMAIL", "SIGNAL", "X")
                .doesNotContain("PHONE");
        assertThat(read.prettify()).doesNotContain("the desk alone knows it");
    }
}
