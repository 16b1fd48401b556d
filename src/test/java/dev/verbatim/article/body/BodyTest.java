package dev.verbatim.article.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {

    @Test
    void givesTheBlocksInOrderCountingFromZero() {
        var body = Body.of("""
                ## The flood

                It rose.

                > We saw it.

                - one
                - two

                ![A boat](https://example.org/boat.jpg)

                ```
                a < b
                ```

                ---

                <https://video.example.org/1>
                """);

        var blocks = body.blocks();

        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6, 7),
                blocks.stream().map(Body.Block::index).toList());
        assertEquals(
                List.of(
                        BlockKind.HEADING,
                        BlockKind.PARAGRAPH,
                        BlockKind.QUOTE,
                        BlockKind.LIST,
                        BlockKind.IMAGE,
                        BlockKind.CODE,
                        BlockKind.RULE,
                        BlockKind.EMBED),
                blocks.stream().map(Body.Block::kind).toList());
        assertEquals(
                List.of(
                        "The flood",
                        "It rose.",
                        "We saw it.",
                        "one\ntwo",
                        "A boat",
                        "a < b",
                        "",
                        "https://video.example.org/1"),
                blocks.stream().map(Body.Block::text).toList());
    }

    @Test
    void aHeadingHasItsLevelAndAnImageItsAddress() {
        var body = Body.of(
                "### Deep\n\n[![Boat](https://example.org/b.jpg)](https://example.org)\n\n![x](javascript:alert)");

        var blocks = body.blocks();

        assertEquals(3, blocks.get(0).traits().level());
        assertEquals("https://example.org/b.jpg", blocks.get(1).traits().imageUrl());
        assertEquals(BlockKind.IMAGE, blocks.get(2).kind());
        assertNull(blocks.get(2).traits().imageUrl());
        assertNull(blocks.get(1).traits().level());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We *saw* **it** and ran  | We saw it and ran",
                "[the river](https://a.b) | the river",
                "AT&amp;T \\*not\\* `code`| AT&T *not* code",
                "one\\ntwo                | one two",
                "one  \\ntwo              | one\\ntwo",
                "one\\\\\\ntwo            | one\\ntwo",
                "a <b onclick=x>c</b>     | a c",
                "<div>raw</div>           | raw",
                "see ![alt](https://a.b) it| see  it",
                "“We saw it,” she said    | “We saw it,” she said",
                "a\u00A0b  c              | a\u00A0b  c",
            })
    void textIsWhatReadersSee(String markdown, String text) {
        var body = Body.of(unescape(markdown));

        var paragraph = body.blocks().getFirst();

        assertEquals(unescape(text), paragraph.text());
        assertEquals(BlockKind.PARAGRAPH, paragraph.kind());
    }

    private static String unescape(String written) {
        return written.replace("\\n", "\n").replace("\\\\", "\\");
    }

    @Test
    void itemsAndParagraphsWithinABlockAreLines() {
        var body = Body.of("> one\n> two\n>\n> three\n\n1. a\n   - b\n\n     c\n2. d");

        var texts = body.blocks().stream().map(Body.Block::text).toList();

        assertEquals(List.of("one two\nthree", "a\nb\nc\nd"), texts);
    }

    @Test
    void theTextLeavesOutRules() {
        var body = Body.of("one\n\n---\n\ntwo");

        assertEquals("one\n\ntwo", body.text());
        assertEquals("<p>one</p>\n<hr>\n<p>two</p>", body.html());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It didn’t rain; it didn't     | 5",
                "A well-known, 1,000-year flood| 4",
                "rivers—and lakes – rose…again | 5",
                "U.S. & E.U.                   | 2",
                "Überall größere Flüsse        | 3",
                "« Oui »                       | 1",
                "Наводнение в городе           | 3",
                "洪水です                       | 4",
                "![five words in the alt](https://a.b)| 0",
                "https://example.org/a         | 0",
                "see ![an alt](https://a.b) it | 2",
            })
    void countsWords(String markdown, int words) {
        var body = Body.of(markdown);

        assertEquals(words, body.wordCount());
    }

    @Test
    void anEmptyBodyHasNoBlocks() {
        var body = Body.of(" \n\n[a]: https://example.org\n");

        assertTrue(body.blocks().isEmpty());
        assertEquals("", body.html());
        assertEquals(0, body.wordCount());
    }

    @Test
    void aPlainAddressOnItsLineIsAnEmbedAndALink() {
        var body = Body.of("https://example.org/a_b_c?d=1&e=2\n\nhttps://example.org and more\n\n<mailto:a@b.org>");

        var blocks = body.blocks();

        assertEquals(BlockKind.EMBED, blocks.get(0).kind());
        assertEquals("https://example.org/a_b_c?d=1&e=2", blocks.get(0).text());
        assertTrue(
                blocks.get(0).html().contains("<a href=\"https://example.org/a_b_c?d=1&amp;e=2\" rel=\"noopener\">"));
        assertEquals(BlockKind.PARAGRAPH, blocks.get(1).kind());
        assertEquals(BlockKind.PARAGRAPH, blocks.get(2).kind());
    }

    @Test
    void htmlKeepsWhatIsSafe() {
        var body = Body.of("3. *a* [b](https://b.org \"t\")\n4. ![c](http://c.org/c.png)");

        assertEquals(
                "<ol start=\"3\">\n<li><em>a</em> <a href=\"https://b.org\" title=\"t\" rel=\"noopener\">b</a></li>\n"
                        + "<li><img src=\"http://c.org/c.png\" alt=\"c\"></li>\n</ol>",
                body.html());
    }

    @Test
    void bodiesOfTheSameMarkdownAreEqual() {
        assertEquals(Body.of("a"), Body.of("a"));
        assertNotEquals(Body.of("a"), Body.of("b"));
    }
}
