package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// An article changes with each of its parts: its version grows, and nobody publishes what they have not
/// seen.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticlePartsTest {

    private static final int EDITORS = 8;
    /// `-Dedits.rounds=200` for all of it.
    private static final int ROUNDS = Integer.getInteger("edits.rounds", 40);
    private static final String BODY = "“We saw it” and “We heard it” were what was said.";

    private final Newsroom newsroom = new Newsroom();

    @Test
    void eachChangeOfAPartRaisesTheVersion() {
        var person = newsroom.person("Ada").id();
        var source = newsroom.source("Office", "GOVERNMENT").id();
        var article = newsroom.article("Parts").with("body", BODY).entered().id();

        assertRaises(article, "addQuote(articleId: \"%s\", input: {text: \"We saw it\"})".formatted(article));
        assertRaises(article, "addQuote(articleId: \"%s\", input: {text: \"We heard it\"})".formatted(article));
        var quotes = quotes(article);
        assertRaises(
                article,
                "updateQuote(id: \"%s\", expectedVersion: 0, input: {cue: \"said\"})".formatted(quotes.getFirst()));
        var pair = "quoteIds: [\"%s\", \"%s\"]".formatted(quotes.getFirst(), quotes.getLast());
        assertRaises(article, "markContradiction(%s)".formatted(pair));
        assertRaises(article, "unmarkContradiction(%s)".formatted(pair));
        for (var list : List.of(
                "bylines: [{personId: \"%s\"}]".formatted(person),
                "images: [{url: \"https://example.org/parts\"}]",
                "mentions: [{personId: \"%s\", asPrinted: \"Ada\"}]".formatted(person),
                "citations: [{sourceId: \"%s\"}]".formatted(source),
                "topicIds: []")) {
            assertRaises(
                    article,
                    "updateArticle(id: \"%s\", expectedVersion: %s, input: {%s})"
                            .formatted(article, version(article), list));
        }
        int before = version(article);
        run("removeQuote(id: \"%s\", expectedVersion: 1) { errors { code } }".formatted(quotes.getFirst()));
        assertThat(version(article)).isEqualTo(before + 1);
    }

    @Test
    void quotesAnswerWithTheirArticle() {
        var article = newsroom.article("Answer").with("body", BODY).entered();

        var answer = run(
                "addQuote(articleId: \"%s\", input: {text: \"We saw it\"}) { article { id version quotes { totalCount } } }"
                        .formatted(article.id()));

        assertThat(answer.getString("result.article.id")).isEqualTo(article.id());
        assertThat(answer.getInt("result.article.version")).isEqualTo(article.version() + 1);
        assertThat(answer.getInt("result.article.quotes.totalCount")).isEqualTo(1);
    }

    @Test
    void aQuoteThatComesInBetweenIsNotPublishedUnseen() {
        var article = newsroom.article("Unseen").with("body", BODY).entered();
        run("addQuote(articleId: \"%s\", input: {text: \"We saw it\"}) { errors { code } }".formatted(article.id()));

        var answer = run("publishArticle(id: \"%s\", expectedVersion: %s) { errors { code currentVersion } }"
                .formatted(article.id(), article.version()));

        assertThat(answer.getList("result.errors.code")).containsExactly("CONFLICT");
        assertThat(answer.getInt("result.errors[0].currentVersion")).isEqualTo(article.version() + 1);
    }

    @Test
    void marksRaiseTheVersionsOfAllTheirArticlesAndOnlyWhereSomethingChanges() {
        var one = newsroom.article("One").with("body", BODY).entered().id();
        var two = newsroom.article("Two").with("body", BODY).entered().id();
        for (var article : List.of(one, two)) {
            run("addQuote(articleId: \"%s\", input: {text: \"We saw it\"}) { errors { code } }".formatted(article));
        }
        var pair = "quoteIds: [\"%s\", \"%s\"]"
                .formatted(quotes(one).getFirst(), quotes(two).getFirst());
        int versions = version(one) + version(two);

        run("unmarkContradiction(%s) { errors { code } }".formatted(pair));
        assertThat(version(one) + version(two)).isEqualTo(versions);
        run("markContradiction(%s) { errors { code } }".formatted(pair));
        assertThat(version(one) + version(two)).isEqualTo(versions + 2);
        run("markContradiction(%s) { errors { code } }".formatted(pair));
        assertThat(version(one) + version(two)).isEqualTo(versions + 2);
    }

    @Test
    void whatRepeatsARemovedQuoteChangesWithIt() {
        var first = newsroom.article("First").with("body", BODY).entered().id();
        run("addQuote(articleId: \"%s\", input: {text: \"We saw it\"}) { errors { code } }".formatted(first));
        var origin = quotes(first).getFirst();
        var second = newsroom.article("Second").with("body", BODY).entered().id();
        run("addQuote(articleId: \"%s\", input: {text: \"We saw it\", originId: \"%s\"}) { errors { code } }"
                .formatted(second, origin));
        int before = version(second);

        run("deleteArticle(id: \"%s\", expectedVersion: %s) { errors { code } }".formatted(first, version(first)));

        assertThat(version(second)).isEqualTo(before + 1);
    }

    /// Half of them edit the text at one version, half of them one quote at one version.
    @Test
    void ofEditorsOfTextAndQuotesOneOfEachKindWinsAtMostAndNothingIsLost() throws Exception {
        var article = newsroom.article("Contested").with("body", BODY).entered().id();
        run("addQuote(articleId: \"%s\", input: {text: \"We saw it\"}) { errors { code } }".formatted(article));
        var quote = quotes(article).getFirst();

        for (int round = 0; round < ROUNDS; round++) {
            var before = read(article);
            var answers = Together.run(editors(article, quote, before, round));

            var winners = answers.stream()
                    .filter(answer -> answer.getList("result.errors").isEmpty())
                    .toList();
            assertThat(answers.stream().filter(answer -> !winners.contains(answer)))
                    .allSatisfy(answer ->
                            assertThat(answer.getList("result.errors.code")).containsExactly("CONFLICT"));
            var ofText = winners.stream()
                    .filter(answer -> answer.get("result.quote") == null)
                    .toList();
            var ofQuote = winners.stream()
                    .filter(answer -> answer.get("result.quote") != null)
                    .toList();
            assertThat(ofText).hasSizeLessThanOrEqualTo(1);
            assertThat(ofQuote).hasSize(1);
            var after = read(article);
            assertThat(after.getInt("article.version")).isEqualTo(before.getInt("article.version") + winners.size());
            assertThat(after.getString("article.quotes.nodes[0].cue"))
                    .isEqualTo(ofQuote.getFirst().getString("result.quote.cue"));
            assertThat(after.getString("article.body"))
                    .isEqualTo(
                            ofText.isEmpty()
                                    ? before.getString("article.body")
                                    : ofText.getFirst().getString("result.article.body"));
        }
    }

    private List<Callable<JsonPath>> editors(String article, String quote, JsonPath before, int round) {
        var editors = new ArrayList<Callable<JsonPath>>();
        for (int i = 0; i < EDITORS; i++) {
            var words = "Round " + round + " by " + i;
            var mutation = i % 2 == 0
                    ? "updateArticle(id: \"%s\", expectedVersion: %s, input: {body: \"%s\\n\\n%s\"}) { article { body } errors { code } }"
                            .formatted(article, before.getInt("article.version"), BODY, words)
                    : "updateQuote(id: \"%s\", expectedVersion: %s, input: {cue: \"%s\"}) { quote { cue } errors { code } }"
                            .formatted(quote, before.getInt("article.quotes.nodes[0].version"), words);
            editors.add(() -> run(mutation));
        }
        return editors;
    }

    private static JsonPath read(String article) {
        return Api.asEditor()
                .run(
                        "query($id: ID!) { article(id: $id) { version body quotes { nodes { version cue } } } }",
                        "id",
                        article);
    }

    private static void assertRaises(String article, String mutation) {
        int before = version(article);

        var answer = run(mutation + " { article { id version } errors { code message } }");

        assertThat(answer.getList("result.errors")).as(mutation).isEmpty();
        assertThat(answer.getMap("result.article")).isEqualTo(Map.of("id", article, "version", before + 1));
        assertThat(version(article)).as(mutation).isEqualTo(before + 1);
    }

    private static List<String> quotes(String article) {
        return Api.asEditor()
                .run("query($id: ID!) { article(id: $id) { quotes { nodes { id } } } }", "id", article)
                .getList("article.quotes.nodes.id");
    }

    private static int version(String article) {
        return Api.asEditor()
                .run("query($id: ID!) { article(id: $id) { version } }", "id", article)
                .getInt("article.version");
    }

    private static JsonPath run(String mutation) {
        return Api.asEditor().run("mutation { result: " + mutation + " }");
    }
}
