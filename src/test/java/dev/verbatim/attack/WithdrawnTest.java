package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.Newsroom.Entered;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was withdrawn is gone for the public by every way, at once, for those too who have a copy; and what is not
/// public yet looks like what was never there.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WithdrawnTest {

    private final Newsroom newsroom = new Newsroom();
    private final String canary = "kanarie" + newsroom.mark();
    private Entered speaker;
    private Entered agency;
    private Entered section;

    @BeforeEach
    void whatItLinksTo() {
        speaker = newsroom.person("Speaker");
        agency = newsroom.source("Agency", "NEWS_AGENCY");
        section = newsroom.topic("Section", "SECTION");
    }

    @Test
    void whatWasWithdrawnIsGoneByEveryWayAndNeverUnchanged() {
        newsroom.article("Stays")
                .with("sectionId", section.id())
                .quoting(speaker, "This stays")
                .published();
        newsroom.article("Cites")
                .with("citations", List.of(Map.of("sourceId", agency.id())))
                .published();
        var article = article().published();
        var quote = quote(article);
        var before = new LinkedHashMap<Sent, String>();
        for (var way : ways(article, quote)) {
            var answer = way.send();
            assertThat(answer.body()).as(way.toString()).contains(canary);
            before.put(way, answer.headers().firstValue("ETag").orElseThrow());
            assertThat(way.with("If-None-Match", before.get(way)).send().statusCode())
                    .isEqualTo(304);
        }

        newsroom.withdraw(article);

        before.forEach((way, tag) -> {
            for (var known : List.of(tag, "W/\"x\", " + tag)) {
                var answer = way.with("If-None-Match", known).send();
                assertThat(answer.statusCode()).as(way.toString()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain(canary);
            }
        });
    }

    @Test
    void aDraftLooksLikeWhatWasNeverThere() {
        var draft = article().entered();
        var quote = Api.asEditor()
                .run("{article(id:\"%s\"){quotes{nodes{id}}}}".formatted(draft.id()))
                .getString("article.quotes.nodes[0].id");
        var drafts = new Entered(quote, "", 0);
        var nothing = new Entered("article_01h455vb4pex5vsknk084sn02q", "never-there", 0);
        var noQuote = new Entered("quote_01h455vb4pex5vsknk084sn02q", "", 0);

        for (var caller : List.of(new String[] {}, new String[] {Api.EDITOR_KEY})) {
            var hidden = singles(draft, drafts);
            var unknown = singles(nothing, noQuote);
            for (int i = 0; i < hidden.size(); i++) {
                var answer = live(hidden.get(i), caller).send();
                assertThat(answer.body())
                        .isEqualTo(live(unknown.get(i), caller).send().body())
                        .doesNotContain(canary);
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aContactThatIsNotPublicIsSeenByNobodyElse() {
        var person = newsroom.person(
                "Contact",
                Map.of(
                        "contacts",
                        List.of(
                                Map.of("channel", "PHONE", "value", canary, "public", false),
                                Map.of("channel", "EMAIL", "value", "open@example.org", "public", true))));
        newsroom.article("Contact").by(person).published();

        var query = "{person(id:\"" + person.id() + "\"){contacts{channel value}}}";
        for (var request :
                List.of(Sent.asking(query), Sent.get("query", query), live(Sent.get("query", query), Api.EDITOR_KEY))) {
            assertThat(request.send().body()).contains("open@example.org").doesNotContain(canary);
        }
    }

    private Newsroom.ArticleBuilder article() {
        return newsroom.article("Withdrawn " + canary)
                .with("slug", canary)
                .with("sectionId", section.id())
                .with("citations", List.of(Map.of("sourceId", agency.id(), "note", canary)))
                .by(speaker)
                .quoting(speaker, "We said " + canary, Map.of("addresseeId", agency.id()));
    }

    private static Entered quote(Entered article) {
        return new Entered(
                Api.asPublic()
                        .run("{article(id:\"%s\"){quotes{nodes{id}}}}".formatted(article.id()))
                        .getString("article.quotes.nodes[0].id"),
                "",
                0);
    }

    private List<Sent> ways(Entered article, Entered quote) {
        var ways = new ArrayList<>(singles(article, quote));
        for (var query : List.of(
                "{articles(first:100,filter:{headlineContains:\"" + canary + "\"}){totalCount nodes{headline}}}",
                "{quotes(first:100,filter:{textContains:\"" + canary + "\"}){totalCount nodes{text}}}",
                "{person(id:\"" + speaker.id() + "\"){quotes{totalCount nodes{text article{headline}}}}}",
                "{person(id:\"" + speaker.id() + "\"){articles{totalCount nodes{headline}}}}",
                "{source(id:\"" + agency.id() + "\"){articles{totalCount nodes{headline}}}}",
                "{topic(id:\"" + section.id() + "\"){articles{totalCount nodes{headline}}}}")) {
            ways.add(Sent.get("query", query));
        }
        return ways;
    }

    private static List<Sent> singles(Entered article, Entered quote) {
        return List.of(
                Sent.get("query", "query($x:ID!){article(id:$x){headline}}", "variables", x(article.id())),
                Sent.get("query", "query($x:String!){article(slug:$x){headline}}", "variables", x(article.slug())),
                Sent.get("query", "query($x:ID!){node(id:$x){... on Article{headline}}}", "variables", x(article.id())),
                Sent.get("query", "query($x:ID!){nodes(ids:[$x]){... on Article{body}}}", "variables", x(article.id())),
                Sent.get("query", "query($x:ID!){quote(id:$x){text article{body}}}", "variables", x(quote.id())),
                Sent.get("query", "query($x:ID!){node(id:$x){... on Quote{text}}}", "variables", x(quote.id())));
    }

    private static String x(String value) {
        return "{\"x\":\"" + value + "\"}";
    }

    private static Sent live(Sent request, String... keys) {
        return keys.length == 0 ? request : request.keyed(keys[0]).with("X-Edition", "live");
    }
}
