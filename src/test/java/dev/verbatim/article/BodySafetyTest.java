package dev.verbatim.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.article.body.BlockKind;
import dev.verbatim.article.body.Body;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodySafetyTest {

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "ul",
            "ol",
            "li",
            "em",
            "strong",
            "a",
            "img",
            "code",
            "pre",
            "br",
            "hr",
            "b",
            "del",
            "sub",
            "sup",
            "section",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "input");

    private static final Set<String> ATTRIBUTES = Set.of(
            "href", "title", "rel", "src", "alt", "start", "class", "id", "align", "type", "checked", "disabled");

    /// What a browser follows: a harmless scheme, or none.
    private static final String HARMLESS = "(?i)(https?|mailto|tel):.*|[^:]*|[^:]*[/?#].*";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<IMG SRC=\"javascript:alert('XSS')\">",
                "<svg><script>alert(1)</script></svg>",
                "<svg/onload=alert(1)>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<template><img src=x onerror=alert(1)></template>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
                "<embed src=\"javascript:alert(1)\">",
                "<base href=\"javascript:/a/\">",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
                "<link rel=stylesheet href=//evil.example>",
                "<style>@import 'javascript:alert(1)';</style>",
                "<body onload=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
                "<p style=\"background:url(javascript:alert(1))\">x",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<?xml <img src=x onerror=alert(1)> ?>",
                "<textarea></textarea><img src=x onerror=alert(1)>",
                "<xmp><img src=x onerror=alert(1)></xmp>",
                "<title></title><script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "[x](jAvAsCrIpT:alert(1))",
                "[x](jAvA\tscript:alert(1))",
                "[x](<jAvA\tscript:alert(1)>)",
                "[x](java&Tab;script:alert(1))",
                "[x](&#x6A;avascript:alert(1))",
                "[x](&#1;javascript:alert(1))",
                "[x](<\u0001javascript:alert(1)>)",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](file:///etc/passwd)",
                "[x](blob:https://example.org/1)",
                "[x](//evil.example)",
                "[x](\\\\evil.example)",
                "[x](https://ok.example \"\\\" onmouseover=alert(1) x=\\\"\")",
                "[x](https://ok.example\"onmouseover=alert(1))",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "<data:text/html,x>",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
                "![\" onerror=alert(1) x=\"](https://ok.example/a.png)",
                "![x](https://ok.example/a.png '\" onload=alert(1) \"')",
                "``` \" onclick=alert(1) x=\"\n<script>alert(1)</script>\n```",
                "`<script>alert(1)</script>`",
                "    <script>alert(1)</script>",
                "# <img src=x onerror=alert(1)>",
                "- <img src=x onerror=alert(1)>",
                "> <svg onload=alert(1)>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "[<javascript:alert(1)>](https://ok.example)",
                "[<https://a.example>](https://b.example)",
                "*<em onclick=alert(1)>*</p><script>alert(1)</script>",
                "\uFEFF<script>alert(1)</script>\u0000<img src=x onerror=alert(1)>",
            })
    void nothingThatRunsComesOut(String payload) {
        var body = Body.of("before\n\n" + payload + "\n\nafter " + payload);

        var html = body.html();

        assertInert(html);
        assertInert(Jsoup.parse(html).body().html());
        assertTrue(html.startsWith("<p>before</p>"));
    }

    static void assertInert(String html) {
        for (var element : Jsoup.parse("<body>" + html).body().getAllElements()) {
            if (!element.nameIs("body")) {
                assertTrue(ELEMENTS.contains(element.tagName()), () -> element.tagName() + " in " + html);
                assertInert(element, html);
            }
        }
    }

    private static void assertInert(Element element, String html) {
        for (var attribute : element.attributes()) {
            var name = attribute.getKey();
            assertTrue(ATTRIBUTES.contains(name), () -> name + " in " + html);
            if (name.equals("href")) {
                assertTrue(attribute.getValue().matches(HARMLESS), html);
            }
            if (name.equals("src")) {
                assertTrue(attribute.getValue().matches("(?i)https?:.*"), html);
            }
        }
    }

    @Test
    void ofRawHtmlTheWordsStay() {
        var body = Body.of("<script>alert(1)</script>");

        var block = body.blocks().getFirst();

        assertEquals(BlockKind.PARAGRAPH, block.kind());
        assertEquals("alert(1)", block.text());
        assertEquals("<p>alert(1)</p>", block.html());
    }

    @Test
    @Timeout(30)
    void aShortReferenceToALongAddressDoesNotMakeALongAnswer() {
        var markdown = "[a]: https://example.org/" + "y".repeat(100_000) + "\n\n" + "[a] ".repeat(25_000);

        var body = Body.of(markdown);

        assertTrue(body.html().length() < 4 * markdown.length());
    }

    @Test
    void ordinaryNestingIsKept() {
        var body = Body.of("- 1\n  - 2\n    - 3\n      - 4\n        > ***[5](https://a.org)***");

        var list = body.blocks().getFirst();

        assertEquals("1\n2\n3\n4\n5", list.text());
        assertTrue(list.html().contains("<blockquote>"));
        assertTrue(list.html().contains("<a href=\"https://a.org\" rel=\"noopener\">5</a>"));
        assertFalse(list.html().contains("*"));
        assertNull(list.traits().level());
    }
}
