package dev.verbatim.quote;

import static dev.verbatim.quote.QuoteRequests.add;
import static dev.verbatim.quote.QuoteRequests.find;
import static dev.verbatim.quote.QuoteRequests.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuoteListTest {

    private static final Api API = Api.asEditor();
    private static final String QUOTES_OF_ARTICLES = """
            query($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { quotes { totalCount nodes {
              text article { slug } speaker { ... on Person { name } } about { __typename } corrections { id }
              contradictions { note } provenance { text } repeats { nodes { id } } origin { id } } } } } }""";

    @Inject
    ArticleRows rows;

    @Inject
    SessionFactory sessions;

    @Test
    void eachFilterFindsItsOwn() {
        var person = rows.person("Bo");
        var group = rows.source("SOHR", "ORGANISATION");
        var official = rows.source("A U.S. official", "UNNAMED_PERSON");
        var topic = rows.topic("War");
        var article = rows.article(
                "“We saw it.” “I deny it.” “Talks go on.” “No name.”",
                "PUBLISHED",
                Instant.parse("2026-11-20T00:00:00Z"));
        var saw = add(
                article,
                "text",
                "We saw it.",
                "speakerPersonId",
                person,
                "affiliationId",
                rows.affiliation(person, group, "Director"),
                "addresseeId",
                group,
                "about",
                List.of(topic));
        var denied = add(article, "text", "I deny it", "kind", "PARTIAL", "act", "DENIED", "speakerSourceId", group);
        var talks = add(
                article,
                "text",
                "Talks go on",
                "record",
                "ON_BACKGROUND",
                "speakerSourceId",
                official,
                "about",
                List.of(person));
        var printed = add(article, "text", "No name.", "speakerAsPrinted", "one U.S. official");

        assertThat(in(article)).containsExactlyInAnyOrder(saw, denied, talks, printed);
        assertThat(find("ids", List.of(saw, talks))).containsExactlyInAnyOrder(saw, talks);
        assertThat(in(article, "kinds", List.of("PARTIAL"))).containsExactly(denied);
        assertThat(in(article, "acts", List.of("DENIED", "ASKED"))).containsExactly(denied);
        assertThat(in(article, "standings", List.of("STANDS"))).hasSize(4);
        assertThat(in(article, "standings", List.of())).isEmpty();
        assertThat(in(article, "records", List.of("ON_BACKGROUND"))).containsExactly(talks);
        assertThat(in(article, "speakers", List.of(person, official))).containsExactlyInAnyOrder(saw, talks);
        assertThat(in(article, "addressees", List.of(group))).containsExactly(saw);
        assertThat(in(article, "about", List.of(topic, person))).containsExactlyInAnyOrder(saw, talks);
        assertThat(in(article, "affiliatedWith", group)).containsExactly(saw);
        assertThat(in(article, "unnamedOnly", true)).containsExactlyInAnyOrder(talks, printed);
        assertThat(in(article, "unnamedOnly", false)).hasSize(4);
        assertThat(in(article, "publishedSince", "2026-11-20T00:00:00Z")).hasSize(4);
        assertThat(in(article, "publishedUntil", "2026-11-20T00:00:00Z")).isEmpty();
        assertThat(in(article, "textContains", "TALKS")).containsExactly(talks);
        assertThat(in(article, "not", map("speakers", List.of(person))))
                .containsExactlyInAnyOrder(denied, talks, printed);
        assertThat(in(article, "not", map("not", map("unnamedOnly", true)))).containsExactlyInAnyOrder(talks, printed);
    }

    @Test
    void theIdsOfMergedPeopleFindWhatTheKeptOneSaid() {
        var kept = rows.person("Bo");
        var merged = rows.person("B.");
        var article = rows.article("“We saw it.”");
        var quote = add(article, "text", "We saw it.", "speakerPersonId", kept, "about", List.of(kept));
        rows.insert(
                "insert into redirect (former_id, type, former_slug, kept_id) values (?, 'person', ?, ?)",
                ArticleRows.uuid(merged),
                "b-" + merged,
                ArticleRows.uuid(kept));

        assertThat(in(article, "speakers", List.of(merged))).containsExactly(quote);
        assertThat(in(article, "about", List.of(merged))).containsExactly(quote);
    }

    @Test
    void refusesFiltersThatCannotBeMeant() {
        var query = "query($f: QuoteFilter) { quotes(filter: $f) { nodes { id } } }";

        assertThat(API.refusal(query, "f", map("speakers", List.of("topic_01h455vb4pex5vsknk084sn02q"))))
                .isEqualTo("BAD_INPUT");
        assertThat(API.refusal(query, "f", map("textContains", ""))).isEqualTo("BAD_INPUT");
        assertThat(API.refusal(
                        query,
                        "f",
                        map(
                                "ids",
                                IntStream.range(0, 101)
                                        .mapToObj(i -> "quote_01h455vb4pex5vsknk084sn02q")
                                        .toList())))
                .isEqualTo("BAD_INPUT");
        assertThat(API.refusal("{ quote(id: \"nonsense\") { id } }")).isEqualTo("BAD_INPUT");
    }

    @Test
    void peopleAndSourcesShowWhatTheySaidAndHeard() {
        var person = rows.person("Bo");
        var agency = rows.source("AFP", "NEWS_AGENCY");
        var old = rows.article("“Old.”", "PUBLISHED", Instant.parse("2020-01-01T00:00:00Z"));
        var recent = rows.article("“New.” “Bo lies.”", "PUBLISHED", Instant.parse("2026-01-01T00:00:00Z"));
        add(old, "text", "Old.", "speakerPersonId", person, "addresseeId", agency);
        add(recent, "text", "New.", "speakerPersonId", person);
        add(recent, "text", "Bo lies.", "speakerSourceId", agency, "about", List.of(person));

        var answer = API.run("""
                query($p: ID!, $s: ID!) {
                  p: node(id: $p) { ... on Person { quotes { nodes { text } } quotesAbout { nodes { text } } } }
                  s: node(id: $s) { ... on Source { quotes { nodes { text } } heard { nodes { text } totalCount } } } }""", "p", person, "s", agency);

        assertThat(answer.getList("p.quotes.nodes.text")).containsExactly("New.", "Old.");
        assertThat(answer.getList("p.quotesAbout.nodes.text")).containsExactly("Bo lies.");
        assertThat(answer.getList("s.quotes.nodes.text")).containsExactly("Bo lies.");
        assertThat(answer.getList("s.heard.nodes.text")).containsExactly("Old.");
        assertThat(answer.getInt("s.heard.totalCount")).isEqualTo(1);
    }

    @Test
    void fiftyArticlesTakeTheSameStatementsAsFive() {
        var person = rows.person("Bo");
        var topic = rows.topic("War");
        var articles =
                IntStream.range(0, 50).mapToObj(i -> rows.article("“1.” “2.”")).toList();
        for (var article : articles) {
            var first = add(article, "text", "1.", "speakerPersonId", person, "about", List.of(topic, person));
            add(article, "text", "2.", "speakerPersonId", person, "originId", first);
        }

        var few = statements(articles.subList(0, 5));
        var many = statements(articles);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(16);
    }

    private long statements(List<String> articles) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        var answer = API.run(QUOTES_OF_ARTICLES, "ids", articles);
        assertThat(answer.getList("nodes.quotes.totalCount")).containsOnly(2).hasSameSizeAs(articles);
        return statistics.getPrepareStatementCount();
    }

    private static List<String> in(String article, Object... filter) {
        var all = new ArrayList<Object>(List.of("articles", List.of(article)));
        all.addAll(List.of(filter));
        return find(all.toArray());
    }
}
