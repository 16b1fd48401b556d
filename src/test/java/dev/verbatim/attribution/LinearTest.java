package dev.verbatim.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.attribution.token.Effort;
import dev.verbatim.attribution.token.NewsText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is looked at grows with the text alone, whatever stands in it.
class LinearTest {

    /// How often each character, or what stands for it, may be looked at.
    private static final int MOST = 400;

    private static final String[] SCRAPS = {
        "“",
        "”",
        "\"",
        "„",
        "«",
        "»",
        "''",
        "‘",
        "’",
        "(",
        ")",
        ", ",
        ". ",
        "? ",
        ": ",
        "\n",
        " — ",
        "Ann Lee ",
        "Lee ",
        "said ",
        "says that ",
        "told AFP ",
        "on Friday ",
        "according to ",
        "he ",
        "who ",
        "the dam ",
        "adding ",
        "declined to comment ",
        "Mr. ",
        "U.S. ",
        "officials ",
        "and ",
        "é",
        "\u0000",
        "😀",
        "\u00a0",
        "x"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "“",
                "“a”",
                "x",
                ",",
                "(",
                ". ",
                "Lee said, ",
                "he said that ",
                "Ann Lee ",
                "“Yes,” Ann Lee said. ",
                "said ",
                "according to Lee ",
                "\n",
                "and said ",
                ", a man, ",
                "Lee's claim that "
            })
    void twiceTheTextIsTwiceTheWork(String scrap) {
        var once = steps(scrap.repeat(5_000));
        var twice = steps(scrap.repeat(10_000));

        assertThat(twice).isLessThan(once * 2 + once / 4 + 1_000);
        assertThat(once).isLessThan(5_000L * scrap.length() * MOST);
    }

    @Test
    void manyMarksAndOneEndlessWordAreRead() {
        assertThat(steps("\"".repeat(100_000))).isLessThan(100_000L * MOST);
        assertThat(steps("x".repeat(2_000_000))).isLessThan(2_000_000L * 4);
    }

    @Test
    void whateverTheTextTheSpansLieInItInOrder() {
        var random = new Random(4);
        for (var turn = 0; turn < 10_000; turn++) {
            var text = scraps(random);
            var effort = new Effort();

            var quotes = Reader.read(NewsText.of(text), effort).quotes();

            var start = 0;
            for (var quote : quotes) {
                assertThat(quote.span().start()).as(text).isGreaterThanOrEqualTo(start);
                assertThat(quote.span().end()).as(text).isLessThanOrEqualTo(text.length());
                start = quote.span().start();
            }
            assertThat(effort.steps()).as(text).isLessThan((text.length() + 10L) * MOST);
        }
    }

    private static String scraps(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(60); i > 0; i--) {
            text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
        }
        return text.toString();
    }

    private static long steps(String text) {
        var effort = new Effort();
        Reader.read(NewsText.of(text), effort);
        return effort.steps();
    }
}
