package dev.verbatim.engine.cost;

import static dev.verbatim.engine.Asked.times;
import static dev.verbatim.engine.cost.LimitsTest.NEWSROOM;
import static dev.verbatim.engine.cost.LimitsTest.PUBLIC;
import static dev.verbatim.graphql.error.ErrorCode.TOO_COMPLEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.engine.Asked;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an operation may read.
class CostPlanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // an object is one, its values nothing
                "{ viewer { role name can __typename } }                                        | 1",
                "{ article(slug: \"a\") { section { parent { name } } rights { holder } }}      | 4",
                // a connection is one, and each of its items
                "{ articles(first: 7) { nodes { slug } } }                                      | 8",
                "{ articles(last: 7) { edges { cursor node { slug } } pageInfo { endCursor } }} | 16",
                "{ articles { nodes { slug } } }                                                | 21",
                "{ articles(first: null) { nodes { slug } } }                                   | 21",
                "{ articles(first: 3) { nodes { quotes(first: 4) { nodes { id } } } } }         | 19",
                // what the resolver refuses
                "{ articles(first: 0) { nodes { slug } } }                                      | 1",
                "{ articles(first: -5) { nodes { slug } } }                                     | 1",
                "{ articles(first: 101) { nodes { slug } } }                                    | 101",
                // lists that are asked for by number, and by the schema's own default
                "{ article(slug: \"a\") { related { id } } }                                    | 6",
                "{ article(slug: \"a\") { related(first: 3) { section { id } } } }              | 7",
                "{ person(slug: \"a\") { quotedWith { person { id } } } }                       | 21",
                // lists of a usual length
                "{ article(slug: \"a\") { bylines { person { name } } } }                       | 9",
                // as many as ids
                "{ nodes(ids: [\"a\", \"b\", \"c\"]) { id } }                                   | 3",
                "{ nodes(ids: \"a\") { id } }                                                   | 1",
                // counts
                "{ articles(first: 1) { totalCount } }                                          | 401",
                "{ articles(first: 1) { totalCount all: totalCount ... { totalCount } } }       | 401",
                "{ article(slug: \"a\") { quotes { totalCount } } }                             | 22",
                "{ articles(first: 3) { nodes { quotes(first: 4) { totalCount } } } }           | 67",
                // types that an object is not count too
                "{ node(id: \"a\") { ... on Article { section { id } } ... on Quote { anchor { end } } } } | 3",
            })
    void eachObjectCounts(String query, int cost) {
        assertThat(Asked.of(query).cost(Map.of())).isEqualTo(cost);
    }

    @Test
    void fragmentsOfAConnectionTakeItsSize() {
        assertThat(Asked.of("""
                { articles(first: 10) { ...page } article(slug: "a") { related(first: 2) { ...article } } }
                fragment page on ArticleConnection { totalCount nodes { ...article } }
                fragment article on Article { section { name } }""").cost(Map.of())).isEqualTo(1 + 400 + 10 * 2 + 1 + 2 * 2);
    }

    @Test
    void variablesSayHowLongListsAre() {
        var asked = Asked.of("""
                query($first: Int, $last: Int = 30, $ids: [ID!]!, $some: Int = 3) {
                  articles(first: $first) { nodes { ...article } }
                  people(last: $last) { nodes { name } }
                  nodes(ids: $ids) { id }
                }
                fragment article on Article { related(first: $some) { id } }""");
        var two = List.of("a", "b");

        assertThat(asked.cost(Map.of("ids", two))).isEqualTo(21 + 20 * 3 + 31 + 2);
        assertThat(asked.cost(Map.of("ids", two, "first", 1, "last", 1, "some", 1)))
                .isEqualTo(3 + 2 + 2);
        assertThat(asked.cost(Map.of("ids", "a", "first", 100_000, "some", 100)))
                .isEqualTo(101 + 100 * 100 + 31 + 1);
        assertThat(asked.cost(Map.of("ids", Collections.nCopies(10_000, "a"), "first", -1)))
                .isEqualTo(1 + 31 + 100);
    }

    @Test
    void aNullInAVariableIsNoSize() {
        var asked = Asked.of("query($n: Int = 7) { articles(first: $n) { nodes { id } } }");
        var nothing = Collections.<String, Object>singletonMap("n", null);

        assertThat(asked.cost(Map.of())).isEqualTo(8);
        assertThat(asked.cost(nothing)).isEqualTo(21);
    }

    @Test
    void mutationsCostWhatTheyAnswer() {
        assertThat(Asked.of("""
                mutation($id: ID!) { deleteTopic(id: $id, expectedVersion: 1) { deletedId errors { message } } }""").cost(Map.of("id", "a"))).isEqualTo(1 + 4);
    }

    @Test
    void threeFullListsInOneAnotherAreTooComplex() {
        var query =
                "query($n: Int) { articles(first: $n) { nodes { quotes(first: $n) { nodes { repeats(first: $n) { nodes { id } } } } } } }";
        var variables = Map.<String, Object>of("n", 100);
        var written = Asked.of(query.replace("query($n: Int)", "").replace("$n", "100"));

        written.isRefused(PUBLIC, TOO_COMPLEX, "The operation may read up to 1,020,201 things; 10,000 are allowed.");
        written.isRefused(NEWSROOM, TOO_COMPLEX, "The operation may read up to 1,020,201 things; 50,000 are allowed.");
        assertThat(Asked.of(query).cost(variables, PUBLIC)).isEqualTo(new Cost(1_020_201, 10_000));
        assertThatThrownBy(() -> Asked.of(query).cost(variables, PUBLIC).check())
                .hasMessage("The operation may read up to 1,020,201 things; 10,000 are allowed.");
    }

    /// They are refused for their number already; if that were allowed, they would be too dear.
    @Test
    void thirtyCountsAreMoreThanThePublicMayAsk() {
        var query = "{ " + times(30, n -> "a" + n + ": quotes(filter: {textContains: \"abc\"}) { totalCount }") + " }";

        assertThat(Asked.of(query).cost(Map.of())).isEqualTo(30 * 801).isGreaterThan(PUBLIC.nodes());
    }

    @Test
    void aCostBeyondAllNumbersStaysTheLargest() {
        var asked = Asked.of("query($n: Int = 100) { articles(first: $n) { nodes { ...a } } } fragment a on Article { "
                + "related(first: $n) { ".repeat(12) + "id" + " }".repeat(13));

        assertThat(asked.cost(Map.of())).isEqualTo(Integer.MAX_VALUE);
        assertThat(asked.cost(Map.of("n", 1))).isEqualTo(14);
    }

    /// What the console has ready is what newsrooms and their readers ask for.
    @ParameterizedTest
    @CsvSource({
        "article-page, 588",
        "correct-name, 34",
        "enter-article, 217",
        "front-page, 322",
        "lookup, 8",
        "person-page, 105",
        "who-am-i, 1",
        "who-said-what, 821"
    })
    void ordinaryOperationsAreFarFromTheLimits(String operation, int cost) {
        var asked = Asked.of(Asked.file("src/main/resources/console/operations/" + operation + ".graphql"));
        var input = operation.equals("enter-article") ? Map.of("headline", "H", "body", "B") : Map.of();
        var variables = Map.of("slug", "a", "id", "a", "expectedVersion", 1, "input", input);

        asked.isNoLargerThanAllowed(PUBLIC);
        assertThat(asked.cost(variables)).isEqualTo(cost).isLessThan(PUBLIC.nodes() / 4);
    }
}
