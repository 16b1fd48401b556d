package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a quote in public was spoken from stays, whatever the desk has made of the quote since.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LiveAffiliationTest {

    private static final String SPOKEN_FROM =
            "query($id: ID!) { article(id: $id) { quotes { nodes { affiliation { title organisation { id } } } } } }";

    private final Api editor = Api.asEditor();
    private final Desk people = new Desk("Person");

    @Test
    void anAffiliationIsKeptWhileAQuoteInPublicLeadsToIt() {
        var council = new Desk("Source").entered(Map.of("name", "Council " + Desk.mark(), "kind", "GOVERNMENT"));
        var mayor = people.create(
                Map.of(
                        "name",
                        "Bo " + Desk.mark(),
                        "affiliations",
                        List.of(Map.of("title", "Mayor", "organisationId", council))),
                "affiliations { id }");
        var article = published(mayor.id(), mayor.get("affiliations[0].id"));
        var quote =
                editor.run("query($id: ID!) { article(id: $id) { quotes { nodes { id version } } } }", "id", article);
        editor.run(
                "mutation($id: ID!, $v: Int!) { updateQuote(id: $id, expectedVersion: $v, input: {affiliationId: null}) { errors { code } } }",
                "id",
                quote.getString("article.quotes.nodes[0].id"),
                "v",
                quote.getInt("article.quotes.nodes[0].version"));

        var left = people.update(mayor.id(), 0, Map.of("affiliations", List.of(Map.of("title", "Cook"))), "id");

        assertThat(left.problems()).containsExactly("IN_USE input.affiliations");
        var read = Api.asPublic().run(SPOKEN_FROM, "id", article);
        assertThat(read.getString("article.quotes.nodes[0].affiliation.title")).isEqualTo("Mayor");
        assertThat(read.getString("article.quotes.nodes[0].affiliation.organisation.id"))
                .isEqualTo(council);
    }

    private String published(String speaker, String affiliation) {
        var quote = Map.of("text", "We saw it.", "speakerPersonId", speaker, "affiliationId", affiliation);
        var article = editor.run(
                        "mutation($i: CreateArticleInput!) { createArticle(input: $i) { article { id } errors { message } } }",
                        "i",
                        Map.of("headline", "Kept " + Desk.mark(), "body", "“We saw it.”", "quotes", List.of(quote)))
                .getString("createArticle.article.id");
        editor.run(
                "mutation($id: ID!) { publishArticle(id: $id, expectedVersion: 0) { errors { message } } }",
                "id",
                article);
        return article;
    }
}
