package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An article goes live with a body of which readers get something, whatever its editor wrote.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NothingToShowTest {

    private final Newsroom newsroom = new Newsroom();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\n\t",
                "<!-- c -->",
                "<!-- one -->\n\n<!-- two -->",
                "[a]: http://x",
                "[a]: http://x\n\n[b]: http://y \"Title\"",
                "\u200b",
                "\u00a0",
                "\u3164",
                "\u2800",
                "&#8203;",
                "&nbsp;",
                "&#x3164;",
                "&shy;",
                "<br>",
                "#",
                "## ##",
                ">",
                "> > ",
                "-",
                "1.",
                "- \n- \n",
                "```\n```",
                "``` js\n\n\n```",
                "---",
                "***\n\n---",
                "[](https://example.org)",
                "[&nbsp;](https://example.org)",
                "![](javascript:alert(1))",
                "![](data:image/png;base64,xx)",
                "![ ](/relative.png)",
                "| |\n|-|\n| |",
                "<b></b>",
            })
    void aBodyOfWhichNobodySeesAnythingIsNotPublished(String body) {
        var article = newsroom.article("Nothing").with("body", body).entered();

        assertThat(publishing(article)).as(body).isEqualTo("It has no body.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "…",
                "!",
                "漢",
                "😀",
                "<!-- c --> a",
                "`x`",
                "    code",
                "```\ncode\n```",
                "&amp;",
                "![](https://example.org/a.jpg)",
                "![A boat](https://example.org/a.jpg)",
                "[![](https://example.org/a.jpg)](https://example.org)",
                "![](https://example.org/a.jpg) ![](https://example.org/b.jpg)",
                "> ![](https://example.org/a.jpg)",
                "- ![](https://example.org/a.jpg)",
                "https://www.youtube.com/watch?v=x",
                "<https://example.org/post>",
                "- a",
                "---\n\na",
                "<unknown>a</unknown>",
                "| a |\n|-|\n| |",
            })
    void whateverReadersGetIsPublished(String body) {
        var article = newsroom.article("Something").with("body", body).entered();

        assertThat(publishing(article)).as(body).isNull();
    }

    private static String publishing(Newsroom.Entered article) {
        return Api.asEditor()
                .run(
                        "mutation($id: ID!, $version: Int!) { publishArticle(id: $id, expectedVersion: $version) { errors { code message } } }",
                        "id",
                        article.id(),
                        "version",
                        article.version())
                .getString("publishArticle.errors[0].message");
    }
}
