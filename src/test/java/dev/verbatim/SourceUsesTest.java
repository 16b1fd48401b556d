package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An article and a source that it rests on tell the same of each other, from either side.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SourceUsesTest {

    private static final List<String> USES = List.of("CITED", "SPEAKER", "ADDRESSEE", "AFFILIATION", "IMAGE_CREDIT");

    private final Newsroom newsroom = new Newsroom();
    private Newsroom.Entered agency;

    @BeforeEach
    void enterTheAgency() {
        agency = newsroom.source("Agency", "NEWS_AGENCY");
    }

    @Test
    void aSourceInAllUsesIsListedOnceWithEachOfThem() {
        var ada = newsroom.person(
                "Ada", Map.of("affiliations", List.of(Map.of("title", "Head", "organisationId", agency.id()))));
        var head = Api.asEditor()
                .run("query($id: ID!) { person(id: $id) { affiliations { id } } }", "id", ada.id())
                .getString("person.affiliations[0].id");
        var article = newsroom.article("All of it")
                .with("citations", List.of(Map.of("sourceId", agency.id())))
                .with("images", List.of(Map.of("url", "https://example.org/all", "agencyId", agency.id())))
                .quoting(agency, "We say so", Map.of("addresseeId", agency.id()))
                .quoting(agency, "Ours is the last word", Map.of("addresseeId", agency.id()))
                .quoting(ada, "I head it", Map.of("affiliationId", head))
                .published();

        assertThat(uses(article)).isEqualTo(List.of(USES));
        USES.forEach(use -> assertThat(articles(use)).containsExactly(article.id()));
    }

    @Test
    void aSourceIsListedInNoOtherUseThanItsOwn() {
        var article = newsroom.article("Told")
                .quoting(newsroom.person("Bo"), "I tell it", Map.of("addresseeId", agency.id()))
                .published();

        assertThat(uses(article)).isEqualTo(List.of(List.of("ADDRESSEE")));
        USES.stream().filter(use -> !use.equals("ADDRESSEE")).forEach(use -> assertThat(articles(use))
                .isEmpty());
    }

    private static List<Object> uses(Newsroom.Entered article) {
        return Api.asPublic()
                .run("query($id: ID!) { article(id: $id) { sources { edges { uses } } } }", "id", article.id())
                .getList("article.sources.edges.uses");
    }

    private List<String> articles(String use) {
        return Api.asPublic()
                .run(
                        "query($id: ID!, $use: SourceUse!) { source(id: $id) { articles(uses: [$use]) { nodes { id } } } }",
                        "id",
                        agency.id(),
                        "use",
                        use)
                .getList("source.articles.nodes.id");
    }
}
