package dev.verbatim.article.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What GitHub adds to CommonMark reads as there: tables, strike-through, task lists, footnotes, and the
/// language of code.
class GithubMarkdownTest {

    @Test
    void aTableHasRowsAndCells() {
        var body =
                Body.of("Before\n\n| Party | Seats |\n|---|--:|\n| Reds | **12** |\n| Blues \\| Co | ~~9~~ |\n\nAfter");

        var table = body.blocks().get(1);
        var html = Jsoup.parse(table.html());

        assertThat(body.blocks()).hasSize(3);
        assertThat(table.text()).isEqualTo("Party\tSeats\nReds\t12\nBlues | Co\t9");
        assertThat(html.select("table thead th").eachText()).containsExactly("Party", "Seats");
        assertThat(html.select("table tbody td").eachText()).containsExactly("Reds", "12", "Blues | Co", "9");
        assertThat(html.select("td[align=right] strong").text()).isEqualTo("12");
        assertThat(body.text()).contains("Reds\t12");
        assertThat(body.wordCount()).isEqualTo(9);
    }

    @Test
    void struckWordsStayAndAreStruck() {
        var body = Body.of("It was ~~nine~~ ten, ~not~ so; 1~2");

        assertThat(body.html()).contains("<del>nine</del> ten, <del>not</del> so; 1~2");
        assertThat(body.text()).isEqualTo("It was nine ten, not so; 1~2");
    }

    @Test
    void tasksHaveBoxesThatNobodyChecks() {
        var body = Body.of("- [x] done\n- [ ] to do\n- plain [x]");

        var boxes = Jsoup.parse(body.html()).select("li > input[type=checkbox][disabled]");

        assertThat(boxes).hasSize(2);
        assertThat(boxes.first().hasAttr("checked")).isTrue();
        assertThat(boxes.last().hasAttr("checked")).isFalse();
        assertThat(body.text()).isEqualTo("done\nto do\nplain [x]");
    }

    @Test
    void footnotesAreNumberedAndStandAtTheEnd() {
        var body = Body.of(
                "It sank.[^why] Twice.[^2]\n\n[^2]: Says *Ada*.\n\n[^why]: The hull.[^2]\n\n    It leaked.\n\nEnd.[^why]");

        var html = Jsoup.parse(body.html());

        assertThat(body.blocks())
                .extracting(Body.Block::text)
                .containsExactly("It sank. Twice.", "End.", "The hull.\nIt leaked.\nSays Ada.");
        assertThat(body.blocks().getLast().kind()).isEqualTo(BlockKind.LIST);
        assertThat(html.select("sup > a").eachText()).containsExactly("1", "2", "1", "2");
        assertThat(html.select("sup > a").eachAttr("href"))
                .allMatch(link -> html.select(link).size() == 1);
        assertThat(html.select("section.footnotes li").eachAttr("id")).containsExactly("fn-1", "fn-2");
        assertThat(html.select("section.footnotes li > a").eachAttr("href"))
                .allMatch(link -> html.select(link).size() == 1);
        assertThat(body.wordCount()).isEqualTo(10);
    }

    @Test
    void aNoteThatNothingRefersToIsLeftOutAndTold() {
        var body = Body.of("A [^b].\n\n[^a]: nobody\n\n[^c]: first\n\n[^c]: second");

        assertThat(body.text()).isEqualTo("A [^b].");
        assertThat(body.leftOut()).containsExactlyInAnyOrder("[^a]", "[^c]", "[^c]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a | b", "a | b\n\n--- | ---", "    | a |\n    |---|", "`~~a~~`", "2 ~ 3 ~ 4", "[^a]", "[x] a"})
    void whatOnlyLooksLikeItIsWords(String markdown) {
        var html = Jsoup.parse(Body.of(markdown).html());

        assertThat(html.select("table, del, input, sup")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "java, java",
        "java title=x, java",
        "c++, c++",
        "C#, C#",
        "objective-c, objective-c",
        "'', ",
        "'\" onclick=x', ",
        "{.x}, ",
        "<b>, "
    })
    void codeTellsItsLanguage(String info, String language) {
        for (var fence : Arrays.asList("```", "~~~~")) {
            var body = Body.of(fence + info + "\na < b\n" + fence);

            assertThat(body.blocks().getFirst().traits().language()).isEqualTo(language);
            assertThat(body.html())
                    .isEqualTo("<pre><code" + (language == null ? "" : " class=\"language-" + language + "\"")
                            + ">a &lt; b\n</code></pre>");
        }
    }

    @Test
    void aTableThatIsWiderThanAnybodyReadsIsWords() {
        var wide = "|a".repeat(2_000) + "\n" + "|-".repeat(2_000) + "\n" + "|b\n".repeat(5_000);

        assertThat(Body.of(wide).html()).doesNotContain("<td>").contains("|a|a");
        assertThat(Body.of("|a".repeat(50) + "\n" + "|-".repeat(50) + "\n" + "|b\n".repeat(1_000))
                        .html())
                .contains("<td>b</td>");
    }
}
