package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A byline prints the person's name as it stands, unless another was given.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CreditedAsTest {

    private final Newsroom newsroom = new Newsroom();
    private Newsroom.Entered ada;
    private Newsroom.Entered bo;
    private Newsroom.Entered article;

    @BeforeEach
    void anArticleOfTwo() {
        ada = newsroom.person("Ada");
        bo = newsroom.person("Bo");
        article = newsroom.article("Bylines").by(ada).by(bo).entered();
    }

    @Test
    void aCorrectedNameReachesBylinesInBothEditions() {
        var given = newsroom.article("Given").entered();
        new Desk("Article")
                .update(
                        given.id(),
                        given.version(),
                        Map.of("bylines", List.of(Map.of("personId", ada.id(), "creditedAs", "A. L."))),
                        "version");
        newsroom.publish(article);
        newsroom.publish(newsroom.asItStands(given));
        assertThat(credited(Api.asPublic(), article))
                .containsExactly("Ada " + newsroom.mark(), "Bo " + newsroom.mark());

        new Desk("Person").update(ada.id(), 0, Map.of("name", "Countess"), "version");

        for (var api : List.of(Api.asPublic(), Api.asEditor())) {
            assertThat(credited(api, article)).containsExactly("Countess", "Bo " + newsroom.mark());
            assertThat(credited(api, given)).containsExactly("A. L.");
        }
    }

    @Test
    void aBlankNameIsNoneThatWasGiven() {
        var update = new Desk("Article")
                .update(
                        article.id(),
                        article.version(),
                        Map.of("bylines", List.of(Map.of("personId", ada.id(), "creditedAs", ""))),
                        "bylines { creditedAs }");

        assertThat(update.<List<Map<String, String>>>get("bylines"))
                .containsExactly(Map.of("creditedAs", "Ada " + newsroom.mark()));
    }

    @Test
    void whoIsMergedIsCreditedAsTheKeptOne() {
        newsroom.publish(article);
        var kept = newsroom.person("Kept");

        new Desk("Person").merge(kept.id(), List.of(bo.id()), "version");

        assertThat(credited(Api.asPublic(), article))
                .containsExactly("Ada " + newsroom.mark(), "Kept " + newsroom.mark());
        assertThat(credited(Api.asEditor(), article)).isEqualTo(credited(Api.asPublic(), article));
    }

    private static List<String> credited(Api api, Newsroom.Entered article) {
        return api.run("{ article(id: \"%s\") { bylines { creditedAs } } }".formatted(article.id()))
                .getList("article.bylines.creditedAs");
    }
}
