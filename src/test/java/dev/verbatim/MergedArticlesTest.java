package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a merger leaves in the articles that led to both: what is printed of the kept one, once, at the first place of
/// the two, in both editions; and articles whose parts changed have other versions.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MergedArticlesTest {

    private static final String SAID = "\n\n“It snowed”, somebody said.";
    private static final List<Api> EDITIONS = List.of(Api.asPublic(), Api.asEditor());

    private final Newsroom newsroom = new Newsroom();
    private final Desk people = new Desk("Person");
    private Newsroom.Entered kept;
    private Newsroom.Entered duplicate;
    private Newsroom.Entered other;

    @BeforeEach
    void people() {
        kept = newsroom.person("Jones");
        duplicate = newsroom.person("Smith");
        other = newsroom.person("Other");
    }

    private Newsroom.Entered article(
            List<Map<String, Object>> bylines, List<Map<String, Object>> mentions, String body) {
        var quote = Map.of(
                "text",
                "It snowed",
                "kind",
                "DIRECT",
                "speakerPersonId",
                duplicate.id(),
                "about",
                List.of(duplicate.id(), other.id(), kept.id()));
        var input = Map.of(
                "headline",
                "Both " + newsroom.mark(),
                "body",
                body + SAID,
                "bylines",
                bylines,
                "mentions",
                mentions,
                "quotes",
                List.of(quote));
        return new Newsroom.Entered(new Desk("Article").create(input, "version").id(), "", 0);
    }

    private static Map<String, Object> credited(Newsroom.Entered person, String as) {
        return Map.of("personId", person.id(), "creditedAs", as);
    }

    private static Map<String, Object> mention(Newsroom.Entered person, String as) {
        return Map.of("personId", person.id(), "asPrinted", as);
    }

    @Test
    void whatIsPrintedOfTheKeptOneStays() {
        var article = article(
                List.of(credited(duplicate, "Wrong Smith"), credited(other, "Other"), credited(kept, "Right Jones")),
                List.of(mention(duplicate, "Smith"), mention(other, "Other"), mention(kept, "Jones")),
                "Smith met Jones and Other.");
        newsroom.publish(article);

        people.merge(kept.id(), List.of(duplicate.id()), "version");

        for (var edition : EDITIONS) {
            var read = read(edition, article);
            assertThat(read.getList("article.bylines.creditedAs")).containsExactly("Right Jones", "Other");
            assertThat(read.getList("article.bylines.position")).containsExactly(0, 1);
            assertThat(read.getList("article.mentions.nodes.asPrinted")).containsExactly("Jones", "Other");
            assertThat(read.getList("article.quotes.nodes[0].about.id")).containsExactly(kept.id(), other.id());
        }
    }

    @Test
    void whatIsPrintedOfADuplicateAloneStays() {
        var article = article(
                List.of(credited(duplicate, "Pen Name")), List.of(mention(duplicate, "Smith")), "Smith met nobody.");
        newsroom.publish(article);

        people.merge(kept.id(), List.of(duplicate.id()), "version");

        for (var edition : EDITIONS) {
            assertThat(read(edition, article).getList("article.bylines.creditedAs"))
                    .containsExactly("Pen Name");
            assertThat(read(edition, article).getList("article.mentions.nodes.asPrinted"))
                    .containsExactly("Smith");
        }
    }

    private static JsonPath read(Api api, Newsroom.Entered article) {
        return api.run("""
                query($id: ID!) { article(id: $id) {
                  bylines { creditedAs position } mentions { nodes { asPrinted count } }
                  quotes { nodes { version about { ... on Person { id } } } } } }""", "id", article.id());
    }
}
