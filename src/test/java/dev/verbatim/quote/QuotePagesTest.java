package dev.verbatim.quote;

import static dev.verbatim.quote.QuoteRequests.add;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.content.Content;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuotePagesTest {

    private static final Api API = Api.asEditor();

    @Inject
    ArticleRows rows;

    @Test
    void tiesArePagedBothWaysWithoutGapsOrRepeats() {
        var article = rows.article("“1.” “2.” “3.” “4.” “5.”");
        var quotes = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> add(article, "text", i + "."))
                .toList();

        for (var order : List.of("NEWEST", "OLDEST")) {
            var forward = pages(article, order, "first", "after", "endCursor", "hasNextPage");
            var backward = pages(article, order, "last", "before", "startCursor", "hasPreviousPage");

            assertThat(forward).containsExactlyInAnyOrderElementsOf(quotes).doesNotHaveDuplicates();
            assertThat(backward).containsExactlyInAnyOrderElementsOf(quotes).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        var article = rows.article("“1.” “2.”");
        add(article, "text", "1.");
        var cursor = API.run("{ quotes(first: 1, orderBy: NEWEST) { pageInfo { endCursor } } }")
                .getString("quotes.pageInfo.endCursor");

        var code = API.refusal(
                "query($c: String) { quotes(first: 1, after: $c, orderBy: OLDEST) { nodes { id } } }", "c", cursor);

        assertThat(code).isEqualTo("BAD_CURSOR");
    }

    @Test
    void aliasesWithOtherArgumentsDoNotMix() {
        var article = rows.article("“1.” “2.” “3.”");
        add(article, "text", "1.");
        add(article, "text", "2.", "act", "DENIED");
        add(article, "text", "3.");

        var answer = API.run("""
                query($a: ID!) { node(id: $a) { ... on Article {
                  one: quotes(first: 1) { nodes { text } totalCount }
                  last: quotes(last: 1) { nodes { text } pageInfo { hasPreviousPage } }
                  denied: quotes(filter: { acts: [DENIED] }) { nodes { text } totalCount } } } }""", "a", article);

        assertThat(answer.getList("node.one.nodes.text")).containsExactly("1.");
        assertThat(answer.getInt("node.one.totalCount")).isEqualTo(3);
        assertThat(answer.getList("node.last.nodes.text")).containsExactly("3.");
        assertThat(answer.getBoolean("node.last.pageInfo.hasPreviousPage")).isTrue();
        assertThat(answer.getList("node.denied.nodes.text")).containsExactly("2.");
        assertThat(answer.getInt("node.denied.totalCount")).isEqualTo(1);
    }

    @Test
    void oneWrongAliasDoesNotSpoilTheOther() {
        var article = rows.article("“1.”");
        add(article, "text", "1.");

        var answer = API.post("""
                        query($a: ID!) { node(id: $a) { ... on Article { good: quotes { nodes { text } } } }
                          other: node(id: $a) { ... on Article { bad: quotes(filter: { ids: ["nonsense"] }) { nodes { text } } } } }""", "a", article).jsonPath();

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_INPUT");
        assertThat(answer.getList("data.node.good.nodes.text")).containsExactly("1.");
    }

    @Test
    void idsWithEqualHashCodesAreToldApart() {
        var base = Content.newId();
        var low = base.getLeastSignificantBits();
        var one = new UUID(base.getMostSignificantBits(), low);
        var twin = new UUID(base.getMostSignificantBits(), low ^ 0x0000_0001_0000_0001L);
        var article = rows.article("Nothing.");
        rows.quote(one, article, "one");
        rows.quote(twin, article, "twin");
        var later = rows.article("“1.” “2.”");
        add(later, "text", "1.", "originId", ArticleRows.shown("quote", one));
        add(later, "text", "2.", "originId", ArticleRows.shown("quote", twin));

        var answer = API.run(
                "query($q: [ID!]!) { nodes(ids: $q) { ... on Quote { text repeats { nodes { text origin { text } } } } } }",
                "q",
                List.of(ArticleRows.shown("quote", one), ArticleRows.shown("quote", twin)));

        assertThat(one).hasSameHashCodeAs(twin);
        assertThat(answer.getList("nodes.text")).containsExactly("one", "twin");
        assertThat(answer.getList("nodes.repeats.nodes.text")).containsExactly(List.of("1."), List.of("2."));
        assertThat(answer.getList("nodes.repeats.nodes.origin.text")).containsExactly(List.of("one"), List.of("twin"));
    }

    private static List<String> pages(
            String article, String order, String size, String from, String cursor, String more) {
        var query = """
                query($a: [ID!], $c: String, $o: QuoteOrder) {
                  quotes(%s: 2, %s: $c, orderBy: $o, filter: { articles: $a }) {
                    nodes { id } totalCount pageInfo { %s %s } } }""".formatted(size, from, cursor, more);
        var found = new ArrayList<String>();
        String at = null;
        boolean goOn = true;
        while (goOn) {
            var page = API.run(query, "a", List.of(article), "c", at, "o", order);
            found.addAll(page.getList("quotes.nodes.id"));
            at = page.getString("quotes.pageInfo." + cursor);
            goOn = page.getBoolean("quotes.pageInfo." + more);
            assertThat(page.getInt("quotes.totalCount")).isEqualTo(5);
        }
        return found;
    }
}
