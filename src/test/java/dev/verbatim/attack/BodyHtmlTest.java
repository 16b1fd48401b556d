package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// What editors paste into a body comes out as HTML in which nothing runs; see BodySafetyTest for many more.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BodyHtmlTest {

    private static final List<String> PAYLOADS = List.of(
            "<img src=x onerror=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<svg/onload=alert(1)>",
            "[x](jAvA\tscript:alert(1))",
            "[x](<jAvA\tscript:alert(1)>)",
            "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
            "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "</script><script>alert(1)</script>",
            "</textarea></title></style><script>alert(1)</script>",
            "```\n</pre><script>alert(1)</script>\n```");

    private static final Set<String> ATTRIBUTES = Set.of("href", "title", "rel", "src", "alt", "start", "class", "id");

    @Test
    void nothingRunsInWhatComesOut() {
        var markdown = String.join("\n\n", PAYLOADS);
        var article = new Newsroom().article("Payloads").with("body", markdown).published();
        var query = "{article(id:\"" + article.id()
                + "\"){html:body(format:HTML) markdown:body text:body(format:TEXT) blocks{html}}}";

        for (var caller : List.of(Api.asPublic(), Api.asEditor())) {
            var answer = caller.run(query);

            assertThat(answer.getString("article.markdown")).isEqualTo(markdown);
            isInert(answer.getString("article.html"));
            answer.<String>getList("article.blocks.html").forEach(BodyHtmlTest::isInert);
        }
    }

    @Test
    void answersAreNeverTakenForHtml() {
        var article = new Newsroom()
                .article("Payload")
                .with("body", PAYLOADS.getFirst())
                .published();

        var answer = Sent.get("query", "{article(id:\"" + article.id() + "\"){body}}")
                .send();

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    /// Also after a browser has read it and written it anew.
    private static void isInert(String html) {
        for (var form : List.of(html, Jsoup.parse(html).body().html())) {
            var elements = Jsoup.parse("<body>" + form).body().getAllElements();
            assertThat(elements.eachAttr("href"))
                    .allMatch(link -> link.matches("(?i)(https?|mailto|tel):.*|[^:]*|[^:]*[/?#].*"));
            assertThat(elements.eachAttr("src")).allMatch(link -> link.matches("(?i)https?:.*"));
            assertThat(elements).allSatisfy(element -> {
                assertThat(element.tagName())
                        .doesNotMatch("script|svg|math|style|form|iframe|noscript|template|object");
                assertThat(element.attributes()).allMatch(attribute -> ATTRIBUTES.contains(attribute.getKey()));
            });
        }
    }
}
