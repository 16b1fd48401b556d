package dev.verbatim.quote;

import static dev.verbatim.quote.QuoteRequests.add;
import static dev.verbatim.quote.QuoteRequests.find;
import static dev.verbatim.quote.QuoteRequests.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.content.Content;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    void tiesArePagedBothWaysWithoutGapsOrRepeats() {
        var article = rows.article("“1.” “2.” “3.” “4.” “5.”");
        var quotes = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> add(article, "text", i + "."))
                .toList();

        for (var order : List.of("NEWEST", "OLDEST")) {
            var forward = pages(article, order, "first", "after", "endCursor", "hasNextPage");
            var backward = pages(article, order, "last", "before", "startCursor", "hasPreviousPage");

            assertThat(forward).containsExactlyInAnyOrderElementsOf(quotes).doesNotHaveDuplicates();
            assertThat(backward).containsExactlyInAnyOrderElementsOf(quotes).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        var article = rows.article("“1.” “2.”");
        add(article, "text", "1.");
        var cursor = API.run("{ quotes(first: 1, orderBy: NEWEST) { pageInfo { endCursor } } }")
                .getString("quotes.pageInfo.endCursor");

        var code = API.refusal(
                "query($c: String) { quotes(first: 1, after: $c, orderBy: OLDEST) { nodes { id } } }", "c", cursor);

        assertThat(code).isEqualTo("BAD_CURSOR");
    }

    @Test
    void aliasesWithOtherArgumentsDoNotMix() {
        var article = rows.article("“1.” “2.” “3.”");
        add(article, "text", "1.");
        add(article, "text", "2.", "act", "DENIED");
        add(article, "text", "3.");

        var answer = API.run("""
                query($a: ID!) { node(id: $a) { ... on Article {
                  one: quotes(first: 1) { nodes { text } totalCount }
                  last: quotes(last: 1) { nodes { text } pageInfo { hasPreviousPage } }
                  denied: quotes(filter: { acts: [DENIED] }) { nodes { text } totalCount } } } }""", "a", article);

        assertThat(answer.getList("node.one.nodes.text")).containsExactly("1.");
        assertThat(answer.getInt("node.one.totalCount")).isEqualTo(3);
        assertThat(answer.getList("node.last.nodes.text")).containsExactly("3.");
        assertThat(answer.getBoolean("node.last.pageInfo.hasPreviousPage")).isTrue();
        assertThat(answer.getList("node.denied.nodes.text")).containsExactly("2.");
        assertThat(answer.getInt("node.denied.totalCount")).isEqualTo(1);
    }

    @Test
    void oneWrongAliasDoesNotSpoilTheOther() {
        var article = rows.article("“1.”");
        add(article, "text", "1.");

        var answer = API.post("""
                        query($a: ID!) { node(id: $a) { ... on Article { good: quotes { nodes { text } } } }
                          other: node(id: $a) { ... on Article { bad: quotes(filter: { ids: ["nonsense"] }) { nodes { text } } } } }""", "a", article).jsonPath();

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_INPUT");
        assertThat(answer.getList("data.node.good.nodes.text")).containsExactly("1.");
    }

    @Test
    void idsWithEqualHashCodesAreToldApart() {
        var base = Content.newId();
        var low = base.getLeastSignificantBits();
        var one = new UUID(base.getMostSignificantBits(), low);
        var twin = new UUID(base.getMostSignificantBits(), low ^ 0x0000_0001_0000_0001L);
        var article = rows.article("Nothing.");
        rows.quote(one, article, "one");
        rows.quote(twin, article, "twin");
        var later = rows.article("“1.” “2.”");
        add(later, "text", "1.", "originId", ArticleRows.shown("quote", one));
        add(later, "text", "2.", "originId", ArticleRows.shown("quote", twin));

        var answer = API.run(
                "query($q: [ID!]!) { nodes(ids: $q) { ... on Quote { text repeats { nodes { text origin { text } } } } } }",
                "q",
                List.of(ArticleRows.shown("quote", one), ArticleRows.shown("quote", twin)));

        assertThat(one).hasSameHashCodeAs(twin);
        assertThat(answer.getList("nodes.text")).containsExactly("one", "twin");
        assertThat(answer.getList("nodes.repeats.nodes.text")).containsExactly(List.of("1."), List.of("2."));
        assertThat(answer.getList("nodes.repeats.nodes.origin.text")).containsExactly(List.of("one"), List.of("twin"));
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

    private static List<String> pages(
            String article, String order, String size, String from, String cursor, String more) {
        var query = """
                query($a: [ID!], $c: String, $o: QuoteOrder) {
                  quotes(%s: 2, %s: $c, orderBy: $o, filter: { articles: $a }) {
                    nodes { id } totalCount pageInfo { %s %s } } }""".formatted(size, from, cursor, more);
        var found = new ArrayList<String>();
        String at = null;
        boolean goOn = true;
        while (goOn) {
            var page = API.run(query, "a", List.of(article), "c", at, "o", order);
            found.addAll(page.getList("quotes.nodes.id"));
            at = page.getString("quotes.pageInfo." + cursor);
            goOn = page.getBoolean("quotes.pageInfo." + more);
            assertThat(page.getInt("quotes.totalCount")).isEqualTo(5);
        }
        return found;
    }
}
