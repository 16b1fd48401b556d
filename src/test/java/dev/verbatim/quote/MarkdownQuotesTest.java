package dev.verbatim.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Quotes stand in what readers see of a body: in tables and footnotes, beside comments, among tags and
/// struck words.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MarkdownQuotesTest {

    private static final String READ = """
            query($a: ID!) { article(id: $a) { wordCount html: body(format: HTML) text: body(format: TEXT)
              blocks { index kind text html url provider language level image { url } }
              quotes { nodes { text anchor { block start end } } } } }""";

    private final Newsroom newsroom = new Newsroom();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '´',
            value = {
                "´| Who | Says |\\n|---|---|\\n| Ada | We saw *it* come. |´          | We saw it come.",
                "´It sank.[^1]\\n\\n[^1]: Ada said: “We saw it come.”\\n\\nEnd´  | We saw it come.",
                "´He said “we saw[^1] it come”.\\n\\n[^1]: In June.´               | we saw it come",
                "´He said “we <!-- sic --> saw it come”.´                             | we saw it come",
                "´<!-- a\\n\\nb -->\\n\\nHe said “we saw it come”.´             | we saw it come",
                "´“H<sub>2</sub>O we <b>saw</b> <span>it</span> come”´                | H2O we saw it come",
                "´“We saw ~~her~~ it come”´                                           | We saw her it come",
                "´- [x] “We saw it come”\\n- [ ] more´                              | We saw it come",
                "´<div>\\n\\n“We saw it come”\\n\\n</div>´                     | We saw it come",
            })
    void theAnchorCoversTheWords(String markdown, String words) {
        var article = newsroom.article("Marks")
                .with("body", markdown.replace("\\n", "\n"))
                .entered();

        QuoteRequests.add(article.id(), "text", words);

        assertThat(covered(read(Api.asEditor(), newsroom.publish(newsroom.asItStands(article)))))
                .isEqualToIgnoringWhitespace(words.replaceAll("[.]$", ""));
    }

    @Test
    void wordsAsAnEditorCopiesThemOutOfTheMarkdownAreFoundToo() {
        var article = newsroom.article("Copied")
                .with("body", "“We ~~saw~~ H<sub>2</sub>O[^1] come”\n\n[^1]: Water.")
                .entered();

        QuoteRequests.add(article.id(), "text", "We ~~saw~~ H<sub>2</sub>O[^1] come");

        assertThat(covered(read(Api.asEditor(), article))).isEqualTo("We saw H2O come");
    }

    @Test
    void theyFollowWhenATableIsPutBeforeThem() {
        var ada = newsroom.person("Ada");
        var article = newsroom.article("Moved").quoting(ada, "We saw it come").entered();

        var answer = Api.asEditor()
                .run(
                        """
                mutation($a: ID!, $b: String!) { updateArticle(id: $a, expectedVersion: 0, input: {body: $b}) {
                  errors { message } article { quotes { nodes { anchor { block } } } } } }""",
                        "a",
                        article.id(),
                        "b",
                        "<!-- new -->\n\n| a | b |\n|---|---|\n| We | saw |\n\n“We saw it come” was what was said.\n\nThat is all.");

        assertThat(answer.getInt("updateArticle.article.quotes.nodes[0].anchor.block"))
                .isEqualTo(1);
    }

    @Test
    void readersAndAppsGetAllOfIt() {
        var article = newsroom.article("All of it").with("body", """
                        See [our story](/2026/harbour). <!-- verify -->

                        | a | b |
                        |---|---|
                        | 1 | 2 |

                        ```java
                        int a;
                        ```

                        https://youtu.be/dQw4

                        ~~No~~ yes[^1] <iframe src="x"></iframe>

                        - [x] done

                        [^1]: A note.
                        """).published();

        for (var caller : new Api[] {Api.asPublic(), Api.asEditor()}) {
            var read = read(caller, article);

            assertThat(read.<String>getList("article.blocks.kind"))
                    .containsExactly("PARAGRAPH", "PARAGRAPH", "CODE", "EMBED", "PARAGRAPH", "LIST", "LIST");
            assertThat(read.<String>getList("article.blocks.text"))
                    .containsExactly(
                            "See our story.",
                            "a\tb\n1\t2",
                            "int a;",
                            "https://youtu.be/dQw4",
                            "No yes",
                            "done",
                            "A note.");
            assertThat(read.<String>getList("article.blocks.url"))
                    .containsExactly(null, null, null, "https://youtu.be/dQw4", null, null, null);
            assertThat(read.<String>getList("article.blocks.provider"))
                    .containsExactly(null, null, null, "YouTube", null, null, null);
            assertThat(read.<String>getList("article.blocks.language"))
                    .containsExactly(null, null, "java", null, null, null, null);
            assertThat(read.getString("article.html"))
                    .contains(
                            "<a href=\"/2026/harbour\" rel=\"noopener\">", "<table>", "<del>No</del>", "language-java")
                    .doesNotContain("verify", "iframe", "[^1]");
            assertThat(read.getString("article.text")).doesNotContain("verify", "~~", "[^1]", "|", "<");
            assertThat(read.getInt("article.wordCount")).isEqualTo(14);
        }
    }

    private static JsonPath read(Api caller, Newsroom.Entered article) {
        return caller.run(READ, "a", article.id());
    }

    private static String covered(JsonPath read) {
        var at = "article.quotes.nodes[0].anchor.";
        int block = read.getInt(at + "block");
        var text = read.<String>getList("article.blocks.text").get(block);
        return text.substring(read.getInt(at + "start"), read.getInt(at + "end"))
                .replaceAll("[.]$", "");
    }
}
