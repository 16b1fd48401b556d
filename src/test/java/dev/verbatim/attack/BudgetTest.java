package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the price of an operation cannot know is counted while it is done: however much hangs on a few things, the
/// answer ends at the limit, and soon.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BudgetTest {

    private static final Duration LIMIT = Duration.ofSeconds(6);

    private final Newsroom newsroom = new Newsroom();

    /// Sixty of one article: each pair of them a contradiction.
    private String oneOfManyContradictions() {
        var speaker = newsroom.person("Contrarian");
        var article = newsroom.article("Contradictions");
        for (int i = 0; i < 40; i++) {
            article.quoting(speaker, "Claim number %s is the one that is true".formatted(i));
        }
        var entered = article.published();
        List<String> quotes = Api.asEditor()
                .run("query($id: ID!) { article(id: $id) { quotes(first: 100) { nodes { id } } } }", "id", entered.id())
                .getList("article.quotes.nodes.id");
        var groups = IntStream.range(0, 8)
                .mapToObj(i -> quotes.subList(5 * i, 5 * i + 5))
                .toList();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                var both = new ArrayList<>(groups.get(i));
                both.addAll(groups.get(j));
                Api.asEditor()
                        .run(
                                "mutation($q: [ID!]!) { markContradiction(quoteIds: $q) { errors { message } } }",
                                "q",
                                both);
            }
        }
        return quotes.getFirst();
    }

    @Test
    void contradictionsOfContradictionsEndAtTheLimit() {
        var quote = oneOfManyContradictions();
        var one = "{ quote(id: \"" + quote + "\") { contradictions { quote { id } } } }";
        var cheapByItsPrice = "{ quote(id: \"" + quote + "\") { contradictions { quote { contradictions { quote { "
                + "contradictions { note } } } } } } }";

        assertThat(Api.asPublic().run(one).getList("quote.contradictions")).hasSize(39);
        var dear = timed(Api.asPublic(), cheapByItsPrice);
        assertThat(dear).isEqualTo("TOO_COMPLEX");
        assertThat(Api.asPublic().run(one).getList("quote.contradictions")).hasSize(39);
    }

    /// Each of twenty-nine aliases asks for all blocks of the longest body that there may be.
    @Test
    void aLongBodyIsReadOnceHoweverOftenItIsAskedFor() {
        var paragraph = "The river **rose** all night, and [nobody](https://example.org/who) slept in the valley. ";
        var body = (paragraph.repeat(8) + "\n\n").repeat(500_000 / (8 * paragraph.length() + 2));
        var article = newsroom.article("Long").with("body", body).published();
        var ask = "{ article(id: \"" + article.id() + "\") { %s } }";

        var html = timed(Api.asPublic(), ask.formatted("body(format: HTML)"));
        var blocks = timed(Api.asPublic(), ask.formatted(aliases("blocks { level }")));
        var htmls = timed(Api.asPublic(), ask.formatted(aliases("body(format: HTML)")));

        assertThat(html).isNull();
        assertThat(blocks).isEqualTo("TOO_COMPLEX");
        assertThat(htmls).isEqualTo("TOO_LARGE");
    }

    @Test
    void moreBodiesThanTheAnswerMayHoldAreNotSentByTheDatabase() {
        var body = "x".repeat(499_999);
        var ids = IntStream.range(0, 22)
                .mapToObj(i ->
                        newsroom.article("Wide").with("body", body).published().id())
                .toList();

        var refused = Api.asPublic()
                .refusal(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { blocks { level } } } }", "ids", ids);
        var some = Api.asPublic()
                .run("query($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { body } } }", "ids", ids.subList(0, 3));

        assertThat(refused).isEqualTo("TOO_LARGE");
        assertThat(some.getList("nodes")).hasSize(3);
    }

    @Test
    void manyRowsComeInPortionsAndInTheirOrder() {
        var people = IntStream.range(0, 12)
                .mapToObj(i -> newsroom.person("Holder " + i, Map.of("affiliations", affiliations(60))))
                .map(Newsroom.Entered::id)
                .toList();

        var answer = Api.asEditor()
                .run(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { affiliations { title } aliases } } }",
                        "ids",
                        people);

        for (int i = 0; i < people.size(); i++) {
            assertThat(answer.<String>getList("nodes[" + i + "].affiliations.title"))
                    .isEqualTo(affiliations(60).stream()
                            .map(held -> held.get("title"))
                            .toList());
        }
    }

    @Test
    void manyParentsOfMuchEndAtTheLimit() {
        var held = affiliations(100);
        var people = IntStream.range(0, 50)
                .mapToObj(i -> new Desk("Person")
                        .entered(Map.of("name", "Depicted " + i + " " + newsroom.mark(), "affiliations", held)))
                .toList();
        var images = IntStream.range(0, 6)
                .mapToObj(i ->
                        Map.of("url", "https://example.org/%s/%s.jpg".formatted(newsroom.mark(), i), "depicts", people))
                .toList();
        var article = newsroom.article("Pictures").with("images", images).published();

        var code = timed(
                Api.asPublic(),
                "{ article(id: \"" + article.id() + "\") { images { depicts { affiliations { title } } } } }");

        assertThat(code).isEqualTo("TOO_COMPLEX");
    }

    private static List<Map<String, Object>> affiliations(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of("title", "Office %03d".formatted(i)))
                .toList();
    }

    private static String aliases(String field) {
        return IntStream.range(0, 29).mapToObj(i -> "a" + i + ": " + field).collect(Collectors.joining(" "));
    }

    /// The code that it is refused with within the limit; null where it is answered.
    private static String timed(Api caller, String query) {
        var begun = System.nanoTime();
        var answer = caller.post(query).jsonPath();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT);
        return answer.getString("errors[0].extensions.code");
    }
}
