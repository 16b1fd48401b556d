package dev.verbatim.article;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.verbatim.article.body.Body;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Markdown that is nested as nobody would nest it takes no more stack than any other.
class TangledMarkdownTest {

    static Stream<String> tangles() {
        var marks = Stream.of(
                        ">",
                        "[",
                        "*",
                        "_",
                        "`",
                        "<",
                        "![",
                        "- ",
                        "1. ",
                        "<!--",
                        "<?",
                        "a**b",
                        "*a ",
                        "**a ",
                        "[a](",
                        "[a](b",
                        "&",
                        "\\",
                        "]",
                        "<a b='",
                        "[\n",
                        "[a]: b\n",
                        "> \n",
                        "===\n",
                        "-\n1\n",
                        "[<https://a>](b) ",
                        "![a](b) ",
                        "~~a ",
                        "a~~b~",
                        "<b>",
                        "<b></i>",
                        "<sub>x</sub>",
                        "<!-- a -->",
                        "<!--\n",
                        "> <!--\n\n",
                        "[^a]",
                        "[^a]: b [^a]\n\n",
                        "[^a]: ",
                        "|",
                        "|a|b\n|-|-\n",
                        "a|b\n-|-\n\n",
                        "- [x] ",
                        "- [ ] a\n",
                        "```a\n")
                .map(mark -> mark.repeat(100_000 / mark.length()));
        var shapes = Stream.of(
                "[".repeat(50_000) + "]".repeat(50_000),
                "![".repeat(20_000) + "]".repeat(20_000),
                "*".repeat(20_000) + "a" + "*".repeat(20_000),
                "*a ".repeat(990) + "b*".repeat(990),
                "*a ".repeat(20_000) + "b* ".repeat(20_000),
                "[".repeat(50_000) + "[a](b)".repeat(8_000),
                "![".repeat(10_000) + "x" + "](http://a)".repeat(10_000),
                "<a" + " b".repeat(50_000) + ">",
                IntStream.range(1, 450).mapToObj("`"::repeat).collect(Collectors.joining("x")),
                ("<".repeat(7_000) + "\n\n").repeat(14),
                "|a".repeat(2_000) + "\n" + "|-".repeat(2_000) + "\n" + "|\n|a\n".repeat(50_000),
                "a|b\n-|-\n" + "~~a~~ **b** [^n]|<b>c\n".repeat(10_000) + "\n[^n]: note\n",
                "[^a] ".repeat(20_000) + "\n\n[^a]: b " + "[^a] ".repeat(20_000),
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "[^" + i + "] \n\n[^" + i + "]: [^" + (i + 1) + "]\n\n")
                        .collect(Collectors.joining()),
                "<b>".repeat(20_000) + "x" + "</b>".repeat(20_000),
                "<b><i>".repeat(10_000) + "x" + "</b></i>".repeat(10_000),
                "*a <b>".repeat(900) + "x" + "</b>*".repeat(900),
                "- ".repeat(5_000) + "x\n" + "\n".repeat(50_000),
                "> ".repeat(5_000) + "x",
                IntStream.range(0, 1_000)
                        .mapToObj(depth -> "  ".repeat(depth) + "- x\n")
                        .collect(Collectors.joining()));
        return Stream.concat(marks, shapes);
    }

    @ParameterizedTest
    @MethodSource("tangles")
    @Timeout(30)
    void readsTangledMarkdownOnASmallStack(String markdown) throws InterruptedException {
        var read = new Body[1];

        var reader = new Thread(null, () -> read[0] = Body.of(markdown), "small stack", 512 * 1024);
        reader.start();
        reader.join();

        assertNotNull(read[0]);
        BodySafetyTest.assertInert(read[0].html());
    }
}
