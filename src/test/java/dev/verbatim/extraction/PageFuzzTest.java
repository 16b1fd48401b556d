package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.article.body.Body;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.extraction.page.UnreadablePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// Ten thousand pages that nobody would print: each is read or refused, and nothing of it is lost.
class PageFuzzTest {

    private static final String[] PIECES = {
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        " ",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "“",
        "”",
        "\"",
        "'",
        "*",
        "**",
        "_",
        "`",
        "```",
        "[",
        "](",
        "]",
        "<",
        ">",
        "&amp;",
        "&",
        "\\",
        "#",
        "- ",
        "• ",
        "1. ",
        "> ",
        "===",
        "---",
        "|",
        "(",
        ")",
        "©",
        ":",
        ";",
        "…",
        "\u0000",
        "\ud83d",
        "\ud83d\udc1f",
        "By Ada Lind",
        "Photo: Ada Lind/AFP",
        "About the author",
        "Read more",
        "Email: a@b.example",
        "Signal: ",
        "Available on Signal, Wickr",
        "Correction: ",
        "14:32",
        "UPDATE",
        "Reuters/Ada Lind",
        "(AP Photo/Ada Lind)",
        "<p>",
        "</p>",
        "<div class=\"share\">",
        "</div>",
        "<ul><li>",
        "</li></ul>",
        "<b>",
        "</b>",
        "<a href=\"https://a.example/(x)\">",
        "</a>",
        "<br>",
        "<figure><img src=/a.jpg>",
        "<figcaption>",
        "</figure>",
        "<blockquote>",
        "<h1>",
        "<pre>",
        "<table><tr><td>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<aside>",
        "<time>",
        "\"headline\"",
        "{",
        "}",
        "null",
        "[[["
    };

    @Test
    void losesNothingOfATextAndShowsItsParagraphs() {
        var pages = SmallPages.TEXTS.stream().map(SmallPages::source).toList();

        for (int seed = 0; seed < 4_000; seed++) {
            var text = mutated(pages, new Random(seed));
            try {
                var page = PageReading.ofText(text, null);
                check("text " + seed, page);
                assertThat(page.text()).isEqualTo(text);
                assertThat(Accounted.lost(text, page)).as("lost, text " + seed).isEmpty();
            } catch (UnreadablePage e) {
                assertThat(e.field()).isEqualTo(UnreadablePage.Field.TEXT);
            }
        }
    }

    @Test
    void losesNothingOfAnHtmlPageAndShowsItsParagraphs() {
        var pages = SmallPages.HTML.stream().map(SmallPages::source).toList();

        for (int seed = 0; seed < 4_000; seed++) {
            var html = mutated(pages, new Random(seed));
            try {
                var page = PageReading.ofHtml(html, null, null);
                check("html " + seed, page);
                assertThat(Accounted.lost(Jsoup.parse(html), page))
                        .as("lost, html " + seed)
                        .isEmpty();
            } catch (UnreadablePage e) {
                assertThat(e.field()).isEqualTo(UnreadablePage.Field.HTML);
            }
        }
    }

    @Test
    void readsOrRefusesNinjs() {
        var items = SmallPages.NINJS.stream().map(SmallPages::source).toList();

        for (int seed = 0; seed < 2_000; seed++) {
            try {
                check("ninjs " + seed, PageReading.ofNinjs(mutated(items, new Random(seed)), null, null));
            } catch (UnreadablePage e) {
                assertThat(e.field()).isEqualTo(UnreadablePage.Field.NINJS);
            }
        }
    }

    /// Spans lie in the text in their order, and the body shows block by block what stands there.
    private static void check(String name, NewsPage page) {
        int end = 0;
        for (var paragraph : page.paragraphs()) {
            assertThat(paragraph.start()).as(name).isGreaterThanOrEqualTo(end);
            end = paragraph.end();
        }
        assertThat(end).as(name).isLessThanOrEqualTo(page.text().length());
        var blocks = Body.of(page.body()).blocks();
        assertThat(blocks.stream().map(block -> letters(block.text())))
                .as(name)
                .containsExactlyElementsOf(page.paragraphs().stream()
                        .map(paragraph -> letters(paragraph.of(page.text())))
                        .toList());
    }

    /// Spaces, and the bullets of lists, are the page's way of showing words.
    private static String letters(String words) {
        var letters = new StringBuilder();
        words.codePoints()
                .filter(letter -> Character.isLetterOrDigit(letter) || "\"“”‘’„«»()&<>[]_`\\".indexOf(letter) >= 0)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String mutated(List<String> pages, Random random) {
        var page = new StringBuilder(pages.get(random.nextInt(pages.size())));
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(page.length() + 1);
            switch (random.nextInt(6)) {
                case 0 -> page.delete(at, Math.min(page.length(), at + random.nextInt(60)));
                case 1 -> page.insert(at, page.substring(at, Math.min(page.length(), at + random.nextInt(200))));
                case 2 -> page.insert(at, lines(page, random));
                case 3 -> page.insert(at, PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(4)));
                default -> page.insert(at, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return page.toString();
    }

    /// A line of the page once more.
    private static String lines(StringBuilder page, Random random) {
        var lines = new ArrayList<>(page.toString().lines().toList());
        return lines.isEmpty() ? "" : "\n" + lines.get(random.nextInt(lines.size())) + "\n";
    }
}
