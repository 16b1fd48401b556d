package dev.verbatim.article.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The longest body there may be, made of nothing but marks, is read in a few seconds at most, however they
/// are tangled.
class HostileMarkdownTest {

    private static final int LONGEST = 500_000;

    static Stream<String> marks() {
        return Stream.of(
                "~",
                "~~",
                "~a",
                "~~a ",
                "a~~b~",
                "*a ~b ",
                "<b>",
                "<b>a</b>",
                "</b>",
                "<b></i>",
                "<b><i>",
                "<b *",
                "<!--",
                "<!-- a -->",
                "<!-- a\n",
                "<!--\n-->\n",
                "a <!-- \n",
                "> <!--\n\n",
                "[^a]",
                "[^",
                "[^a]: ",
                "[^a]: b\n",
                "[^a]: b [^a]\n\n",
                "[^a]: > - [^b]: c\n",
                "[^a][a](b)",
                "|",
                "|a",
                "a|b\n-|-\n",
                "a|b\n-|-\nc|d\n\n",
                "|\n-\n",
                "|-|-\n",
                "> |a|\n> |-|\n",
                "- |a|\n  |-|\n",
                "a|~~b~~ **c** [d](e) `f`\n-|-\n",
                "- [ ] ",
                "- [x] a\n",
                "[x] ",
                "```a\n",
                "~~~ a\nb\n~~~\n",
                "https://youtu.be/1\n\n",
                "[a](java\tscript:b) ",
                "[a](/b%) ");
    }

    static Stream<String> bodies() {
        var tables = Stream.of(10, 100, 1_000, 10_000)
                .map(columns -> "|a".repeat(columns) + "\n" + "|-".repeat(columns) + "\n" + "|b\n".repeat(20_000));
        var notes = Stream.of(
                "[^a] ".repeat(50_000) + "\n\n[^a]: " + "b [^a] ".repeat(30_000),
                "[^a" + "b".repeat(200_000) + "]: c\n\n" + "[^ab]".repeat(40_000));
        return Stream.concat(marks(), Stream.concat(tables, notes))
                .map(part -> part.repeat(1 + LONGEST / part.length()).substring(0, LONGEST));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    @Timeout(20)
    void isReadInTimeAndWithoutAnEndlessAnswer(String markdown) {
        var body = Body.of(markdown);

        assertThat(body.html().length()).isLessThan(12 * LONGEST);
        assertThat(body.text().length()).isLessThan(2 * LONGEST);
        assertThat(body.wordCount()).isNotNegative();
    }
}
