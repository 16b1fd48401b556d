package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.content.TypeId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What one parent holds is not what another one gets, even if their hash codes are equal.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EqualHashCodesTest {

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    @Test
    void parentsWithEqualHashCodesAreNotMixedUp() throws SQLException {
        var one = UUID.randomUUID();
        var two = new UUID(one.getMostSignificantBits() ^ 1, one.getLeastSignificantBits() ^ 1);
        assertThat(one).isNotEqualTo(two).hasSameHashCodeAs(two);
        insert(
                "article",
                one,
                "headline, language, body, word_count, state, disclosures",
                "'One', 'en', 'One says so.', 3, 'DRAFT', '[]'");
        insert(
                "article",
                two,
                "headline, language, body, word_count, state, disclosures",
                "'Two', 'en', 'Two says so.', 3, 'DRAFT', '[]'");
        insert("source", one, "kind, name, aliases, same_as", "'OUTLET', 'One', '{}', '{}'");
        insert("source", two, "kind, name, aliases, same_as", "'OUTLET', 'Two', '{}', '{}'");
        quote(one, "One says so");
        quote(two, "Two says so");

        var answer = Api.asEditor()
                .run("""
                        query($ids: [ID!]!) { nodes(ids: $ids) {
                          ... on Article { headline quotes { nodes { text article { headline } speaker { ... on Source { name } } } } sources { nodes { name } } }
                          ... on Source { name quotes { nodes { text } } articles { nodes { headline } } }
                        } }""", "ids", List.of(id("article", one), id("article", two), id("source", one), id("source", two)));

        assertThat(answer.<Map<String, Object>>getList("nodes"))
                .containsExactly(article("One"), article("Two"), source("One"), source("Two"));
    }

    private static Map<String, Object> article(String name) {
        return Map.of(
                "headline", name,
                "quotes",
                        Map.of(
                                "nodes",
                                List.of(Map.of(
                                        "text",
                                        name + " says so",
                                        "article",
                                        Map.of("headline", name),
                                        "speaker",
                                        Map.of("name", name)))),
                "sources", Map.of("nodes", List.of(Map.of("name", name))));
    }

    private static Map<String, Object> source(String name) {
        return Map.of(
                "name", name,
                "quotes", Map.of("nodes", List.of(Map.of("text", name + " says so"))),
                "articles", Map.of("nodes", List.of(Map.of("headline", name))));
    }

    private static void quote(UUID id, String words) {
        var answer = Api.asEditor()
                .run(
                        "mutation($id: ID!, $input: QuoteInput!) { addQuote(articleId: $id, input: $input) { errors { message } quote { id } } }",
                        "id",
                        id("article", id),
                        "input",
                        Map.of("text", words, "speakerSourceId", id("source", id)));
        assertThat(answer.getString("addQuote.quote.id")).isNotNull();
    }

    private void insert(String table, UUID id, String columns, String values) throws SQLException {
        var dated = table.equals("article") ? "dated_at, " : "";
        var at = table.equals("article") ? "now(), " : "";
        try (var connection = desk.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into desk.%s (id, version, slug, %screated_at, updated_at, %s) values ('%s', 0, '%s', %snow(), now(), %s)"
                            .formatted(table, dated, columns, id, id, at, values));
        }
    }

    private static String id(String type, UUID id) {
        return new TypeId(type, id).toString();
    }
}
