package dev.verbatim.article.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// Of what editors paste, tags that set off words are kept, of all others the words, of comments nothing.
class RawHtmlTest {

    static final List<String> KEPT = List.copyOf(RawHtml.KEPT);

    @ParameterizedTest
    @FieldSource("KEPT")
    void harmlessTagsAreKeptWithoutTheirAttributes(String tag) {
        var body = Body.of("H<" + tag + " onclick=\"x\" style='y' class=z>2</" + tag.toUpperCase(Locale.ROOT) + ">O");

        assertThat(body.html()).isEqualTo("<p>H<" + tag + ">2</" + tag + ">O</p>");
        assertThat(body.text()).isEqualTo("H2O");
        assertThat(body.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <!-- c --> b                    | a b",
                "<!-- c -->a                       | a",
                "<!-- c --> a                      | a",
                "a <!-- c -->                      | a",
                "a<!-- c -->b                      | ab",
                "a\\n<!-- c -->\\nb               | a b",
                "a\\n<!-- c\\nd -->\\nb          | a\\n\\nb",
                "<!-- c\\n\\nd -->\\nb           | b",
                "<!-- c\\n\\nd --> *b*            | b",
                "a\\n\\n<!--\\n# c\\n- d\\n-->   | a",
                "> a <!-- c -->                    | a",
                "- a\\n  <!-- c\\n\\n  d -->     | a",
                "# a <!-- c -->                    | a",
                "a <!----> b                       | a b",
                "a <!-- -- x ---> b                | a b",
            })
    void commentsAreNeverShownNorCounted(String markdown, String text) {
        var body = Body.of(markdown.replace("\\n", "\n"));

        assertThat(body.text()).isEqualTo(text.replace("\\n", "\n"));
        assertThat(body.html()).doesNotContain("!--", "--&gt;", "-->");
        assertThat(body.wordCount()).isEqualTo(text.split(" |\\\\n\\\\n").length);
        assertThat(body.leftOut()).isEmpty();
    }

    @Test
    void aParagraphOfCommentsIsNoBlock() {
        assertThat(Body.of("<!-- a -->\n\nb\n\n<!-- c\n\nd -->\n\n<div>\n\n</div>")
                        .blocks())
                .extracting(Body.Block::text)
                .containsExactly("b");
    }

    @Test
    void aCommentWithinCodeIsCode() {
        var body = Body.of("`<!-- a -->`\n\n```\n<!-- b\n\nc -->\n```\n\n    <!-- d -->");

        assertThat(body.text()).isEqualTo("<!-- a -->\n\n<!-- b\n\nc -->\n\n<!-- d -->");
    }

    @Test
    void whatNeverEndsIsNoComment() {
        assertThat(Body.of("<!-- a\n\nb").text()).contains("a", "b");
        assertThat(Body.of("> <!-- a\n\nb").text()).contains("a", "b");
    }

    @Test
    void ofOtherTagsTheWordsStayAndAWarningCanBeGiven() {
        var body = Body.of(
                "<div class=\"x\">\n\nOne <span>two</span> <iframe src=x>three</iframe>\n\n</div>\n\n<sub>four");

        assertThat(body.text()).isEqualTo("One two three\n\nfour");
        assertThat(body.html()).isEqualTo("<p>One two three</p>\n<p>four</p>");
        assertThat(body.leftOut())
                .containsExactly("<div>", "<span>", "<span>", "<iframe>", "<iframe>", "<div>", "<sub>");
    }

    @Test
    void whatIsLeftOutIsRememberedUpToABound() {
        assertThat(Body.of("<div>".repeat(1_000)).leftOut()).hasSize(100);
    }

    @Test
    void tagsCloseWhereTheyWereOpened() {
        assertThat(Body.of("<b>a <i>b</b> c</i> *<u>d* e</u>").html()).isEqualTo("<p><b>a b</b> c <em>d</em> e</p>");
    }

    @Test
    void aBreakIsALine() {
        assertThat(Body.of("a<br>b<br/>c").text()).isEqualTo("a\nb\nc");
    }
}
