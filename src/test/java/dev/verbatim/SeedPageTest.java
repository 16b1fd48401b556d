package dev.verbatim;

import static dev.verbatim.SeedPage.merged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ops.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
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
    private JsonPath read;

    @BeforeEach
    void enterAndReadOnce() {
        if (read != null) {
            return;
        }
        page = new SeedPage(Shared.read("data/seed-article.txt"));
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

        assertThat(only(
                        read.getMap("article"),
                        Set.of("headline", "standfirst", "language", "body", "canonicalUrl", "rights")))
                .isEqualTo(merged(
                        only(article, Set.of("headline", "standfirst", "language", "body", "canonicalUrl")),
                        Map.of(
                                "rights",
                                links(
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
                .isEqualTo(inputs(
                        "bylines",
                        byline -> merged(links(byline, "role", "creditedAs", "personId"), Map.of("position", 0))));
        assertThat(read.getList("article.mentions.nodes")).isEqualTo(inputs("mentions", this::mention));
    }

    @Test
    void thePictureKeepsItsCaptionCreditAndDate() {
        var image = (Map<?, ?>) ((List<?>) page.input("article").get("images")).getFirst();
        var expected = links(
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
        var expected = inputs("quotes", this::quote);
        expected.sort((a, b) -> Integer.compare(place(a), place(b)));

        var quotes = read.<Map<String, Object>>getList("article.quotes.nodes");
        var fields = expected.getFirst().keySet();

        assertThat(quotes.stream().map(quote -> only(quote, fields)).toList()).isEqualTo(expected);
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
                .isEqualTo(Set.copyOf(inputs(
                        "citations", citation -> links(citation, "sourceId", "kind", "url", "note", "accessedOn"))));
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
                                case "person" -> person(entry.input());
                                case "source" -> source(entry.input());
                                default -> topic(entry.input());
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

    private List<Map<String, Object>> inputs(String list, Function<Map<?, ?>, Map<String, Object>> served) {
        return ((List<?>) page.input("article").get(list))
                .stream().map(item -> served.apply((Map<?, ?>) item)).collect(Collectors.toList());
    }

    private Map<String, Object> mention(Map<?, ?> input) {
        var served = links(input, "asPrinted", "roleAsPrinted");
        served.put(
                "count",
                page.body().split(java.util.regex.Pattern.quote((String) input.get("asPrinted")), -1).length - 1);
        var id = input.entrySet().stream()
                .filter(field -> field.getKey().toString().endsWith("Id"))
                .findFirst()
                .orElseThrow();
        served.put("subject", Map.of("id", id.getValue()));
        return served;
    }

    private Map<String, Object> quote(Map<?, ?> input) {
        var expected = links(
                input,
                "text",
                "kind",
                "speakerAsPrinted",
                "roleAsPrinted",
                "affiliationId",
                "cue",
                "act",
                "addresseeId",
                "medium");
        var speaker =
                input.containsKey("speakerPersonId") ? input.get("speakerPersonId") : input.get("speakerSourceId");
        expected.put("speaker", Map.of("id", speaker));
        expected.put("record", input.containsKey("record") ? input.get("record") : "ON_RECORD");
        expected.put(
                "saidOn",
                input.get("saidOn") instanceof Map<?, ?> date
                        ? links(date, "asPrinted", "date", "precision", "basis")
                        : null);
        expected.put(
                "about",
                input.get("about") instanceof List<?> ids
                        ? ids.stream().map(id -> Map.of("id", id)).toList()
                        : List.of());
        return expected;
    }

    private int place(Map<String, Object> quote) {
        return page.body().indexOf((String) quote.get("text"));
    }

    private static Map<String, Object> person(Map<String, Object> input) {
        var expected = links(input, "name", "description");
        expected.put("aliases", orNone(input.get("aliases")));
        expected.put("sameAs", orNone(input.get("sameAs")));
        expected.put(
                "affiliations",
                orNone(input.get("affiliations")).stream()
                        .map(held -> links((Map<?, ?>) held, "title", "organisationId", "since", "until"))
                        .toList());
        expected.put(
                "contacts",
                orNone(input.get("contacts")).stream()
                        .filter(contact -> (boolean) ((Map<?, ?>) contact).get("public"))
                        .toList());
        return expected;
    }

    private static Map<String, Object> source(Map<String, Object> input) {
        var expected = links(input, "kind", "name", "description", "url", "parentId", "anonymityReason");
        expected.put("aliases", orNone(input.get("aliases")));
        expected.put("sameAs", orNone(input.get("sameAs")));
        return expected;
    }

    private static Map<String, Object> topic(Map<String, Object> input) {
        var expected = links(input, "name", "description", "parentId");
        expected.put("topicKind", input.get("kind"));
        return expected;
    }

    private static List<?> orNone(Object list) {
        return list == null ? List.of() : (List<?>) list;
    }

    /// As it is served: what was not entered is null, and `personId: "…"` is `person { id: "…" }`.
    private static Map<String, Object> links(Map<?, ?> input, String... fields) {
        var expected = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var value = input.get(field);
            if (field.endsWith("Id")) {
                expected.put(field.substring(0, field.length() - 2), value == null ? null : Map.of("id", value));
            } else {
                expected.put(field, value);
            }
        }
        return expected;
    }

    private static Map<String, Object> only(Map<String, Object> map, Set<String> fields) {
        return map.entrySet().stream()
                .filter(field -> fields.contains(field.getKey()))
                .collect(LinkedHashMap::new, (kept, field) -> kept.put(field.getKey(), field.getValue()), Map::putAll);
    }
}
