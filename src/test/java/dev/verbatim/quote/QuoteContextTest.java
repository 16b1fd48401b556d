package dev.verbatim.quote;

import static dev.verbatim.quote.QuoteRequests.add;
import static dev.verbatim.quote.QuoteRequests.map;
import static dev.verbatim.quote.QuoteRequests.mark;
import static dev.verbatim.quote.QuoteRequests.read;
import static dev.verbatim.quote.QuoteRequests.unmark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuoteContextTest {

    private static final Instant SOME_DAY = Instant.parse("2026-11-20T12:00:00Z");
    private static final String PROVENANCE = """
            provenance { kind text article { id } at { date asPrinted }
              by { ... on Person { name } ... on Source { name } } to { ... on Source { name } } }""";

    @Inject
    ArticleRows rows;

    @Test
    void aQuoteIsFollowedFromTheMouthToThePage() {
        var person = rows.person("Rami Abdelrahman");
        var agency = rows.source("AFP", "NEWS_AGENCY");
        var outlet = rows.source("The Valley Post", "OUTLET");
        var first = rows.article("“We saw it.”", "PUBLISHED", SOME_DAY);
        var between = rows.article("“We saw it.”", "PUBLISHED", SOME_DAY);
        var here = rows.article("“We saw it.”", "DRAFT", SOME_DAY);
        rows.publication(first, agency);
        rows.publication(here, outlet);
        var origin = add(
                first,
                "text",
                "We saw it.",
                "speakerPersonId",
                person,
                "roleAsPrinted",
                "SOHR chief",
                "addresseeId",
                agency,
                "saidOn",
                map("asPrinted", "on Thursday"));
        var repeat = add(between, "text", "We saw it.", "originId", origin, "speakerAsPrinted", "he");
        var quote = add(
                here,
                "text",
                "We saw it.",
                "originId",
                repeat,
                "speakerPersonId",
                person,
                "roleAsPrinted",
                "SOHR chief");
        rows.correction(here, quote, "It was Friday.");

        var steps = read(quote, PROVENANCE);

        assertThat(steps.getList("provenance.kind"))
                .containsExactly("SAID", "TOLD", "REPORTED", "REPEATED", "REPEATED", "CORRECTED");
        assertThat(steps.getList("provenance.text"))
                .containsExactly(
                        "Rami Abdelrahman, SOHR chief, said it.",
                        "Rami Abdelrahman told AFP.",
                        "AFP first reported it in “Flood in the valley”.",
                        "It was repeated in “Flood in the valley”.",
                        "The Valley Post repeated it in “Flood in the valley”.",
                        "It was corrected: It was Friday.");
        assertThat(steps.getList("provenance.by.collect { it?.name }"))
                .containsExactly(
                        "Rami Abdelrahman", "Rami Abdelrahman", "AFP", null, "The Valley Post", "The Valley Post");
        assertThat(steps.getString("provenance[1].to.name")).isEqualTo("AFP");
        assertThat(steps.getList("provenance.article.collect { it?.id }"))
                .containsExactly(null, null, first, between, here, here);
        assertThat(steps.getString("provenance[0].at.asPrinted")).isEqualTo("on Thursday");
        assertThat(steps.getString("provenance[2].at.date")).isEqualTo("2026-11-20");
    }

    @Test
    void aQuoteOfNobodyNamedSaysSo() {
        var article = rows.article("“We saw it.” “Yes.”");

        var printed = add(article, "text", "We saw it.", "speakerAsPrinted", "one U.S. official");
        var nobody = add(article, "text", "Yes.", "act", "DID_NOT_DENY");

        assertThat(read(printed, PROVENANCE).getString("provenance[0].text")).isEqualTo("One U.S. official said it.");
        assertThat(read(nobody, PROVENANCE).getString("provenance[0].text"))
                .isEqualTo("Somebody whom the text does not name did not deny it.");
        assertThat(read(nobody, PROVENANCE).getList("provenance.kind")).containsExactly("SAID", "REPORTED");
    }

    @Test
    void anOriginThatIsNotPublicEndsTheWay() {
        var draft = rows.article("“We saw it.”");
        var published = rows.article("“We saw it.”", "PUBLISHED", SOME_DAY);
        var origin = add(draft, "text", "We saw it.");
        var quote = add(published, "text", "We saw it.", "originId", origin);
        rows.goLive(published);

        var steps = Api.asPublic()
                .run("query($q: ID!) { quote(id: $q) { origin { id } provenance { kind } } }", "q", quote);

        assertThat(steps.getMap("quote.origin")).isNull();
        assertThat(steps.getList("quote.provenance.kind")).containsExactly("SAID", "REPORTED");
    }

    @Test
    void aCircleInTheStoredOriginsEnds() {
        var article = rows.article("“One.” “Two.”");
        var one = add(article, "text", "One.");
        var two = add(article, "text", "Two.", "originId", one);
        rows.insert("update quote set origin_id = ? where id = ?", ArticleRows.uuid(two), ArticleRows.uuid(one));

        assertThat(read(two, PROVENANCE).getList("provenance.kind")).containsExactly("SAID", "REPORTED", "REPEATED");
    }

    @Test
    void aCorrectionLeadsToItsQuoteAndBack() {
        var article = rows.article("“We saw it.”");
        var quote = add(article, "text", "We saw it.");
        var correction = rows.correction(article, quote, "It was Friday.");

        var read = read(quote, "corrections { id kind text at quote { id } }");

        assertThat(read.getMap("corrections[0]"))
                .isEqualTo(map(
                        "id", correction,
                        "kind", "CORRECTION",
                        "text", "It was Friday.",
                        "at", "2026-11-23T00:00:00Z",
                        "quote", map("id", quote)));
    }

    @Test
    void contradictionsAreSeenFromBothSides() {
        var article = rows.article("“Yes.” “No.” “Maybe.”");
        var yes = add(article, "text", "Yes.");
        var no = add(article, "text", "No.");
        var maybe = add(article, "text", "Maybe.");

        var marked = mark(List.of(no, yes, no), "About the flood.");
        mark(List.of(no, maybe), null);

        assertThat(marked.getString("quote.id")).isEqualTo(no);
        assertThat(contradictions(yes)).containsExactly("No. About the flood.");
        assertThat(contradictions(no)).containsExactly("Yes. About the flood.", "Maybe. null");
        mark(List.of(yes, no), "About the rain.");
        assertThat(contradictions(yes)).containsExactly("No. About the rain.");
        unmark(List.of(yes, no));
        assertThat(contradictions(yes)).isEmpty();
        assertThat(contradictions(no)).containsExactly("Maybe. null");
    }

    @Test
    void contradictionsOfPublicQuotesArePublicAtOnce() {
        var published = rows.article("“Yes.” “No.”", "PUBLISHED", SOME_DAY);
        var draft = rows.article("“Maybe.”");
        var yes = add(published, "text", "Yes.");
        var no = add(published, "text", "No.");
        var maybe = add(draft, "text", "Maybe.");
        rows.goLive(published);
        var query = "query($q: ID!) { quote(id: $q) { contradictions { quote { id } note } } }";

        mark(List.of(yes, no, maybe), "About the flood.");

        var seen = Api.asPublic().run(query, "q", yes);
        assertThat(seen.getList("quote.contradictions.quote.id")).containsExactly(no);
        assertThat(seen.getList("quote.contradictions.note")).containsExactly("About the flood.");
        unmark(List.of(yes, no));
        assertThat(Api.asPublic().run(query, "q", yes).getList("quote.contradictions"))
                .isEmpty();
    }

    @Test
    void refusesToMarkFewerThanTwoOrWhatIsNotThere() {
        var quote = add(rows.article("“Yes.”"), "text", "Yes.");

        var one = mark(List.of(quote, quote), null);
        var unknown = mark(List.of(quote, "quote_01h455vb4pex5vsknk084sn02q"), null);
        var noisy = mark(List.of(quote, quote), "x".repeat(2001));

        assertThat(one.getList("errors[0].field")).containsExactly("quoteIds");
        assertThat(unknown.getString("errors[0].code")).isEqualTo("NOT_FOUND");
        assertThat(unknown.getList("errors[0].field")).containsExactly("quoteIds", "1");
        assertThat(noisy.getList("errors.field")).contains(List.of("note"));
    }

    @Test
    void peopleStandBesideThoseWhoAreQuotedInTheSamePublishedArticles() {
        var bo = rows.person("Bo");
        var ada = rows.person("Ada");
        var cem = rows.person("Cem");
        for (int i = 0; i < 2; i++) {
            var article = rows.article("“1.” “2.” “3.”", "PUBLISHED", SOME_DAY);
            add(article, "text", "1.", "speakerPersonId", bo);
            add(article, "text", "2.", "speakerPersonId", ada);
            add(article, "text", "3.", "speakerPersonId", i == 0 ? cem : ada);
        }
        var draft = rows.article("“1.” “2.”");
        add(draft, "text", "1.", "speakerPersonId", bo);
        add(draft, "text", "2.", "speakerPersonId", cem);

        var answer = Api.asEditor().run("""
                        query($ids: [ID!]!) { nodes(ids: $ids) { ... on Person {
                          quotedWith { person { name } sharedArticles } top: quotedWith(first: 1) { person { name } } } } }""", "ids", List.of(bo, cem));

        assertThat(answer.getList("nodes[0].quotedWith.person.name")).containsExactly("Ada", "Cem");
        assertThat(answer.getList("nodes[0].quotedWith.sharedArticles")).containsExactly(2, 1);
        assertThat(answer.getList("nodes[0].top.person.name")).containsExactly("Ada");
        assertThat(answer.getList("nodes[1].quotedWith.person.name")).containsExactlyInAnyOrder("Ada", "Bo");
    }

    private static List<String> contradictions(String quote) {
        return read(quote, "contradictions { quote { text } note }")
                .getList("contradictions.collect { it.quote.text + ' ' + it.note }");
    }
}
