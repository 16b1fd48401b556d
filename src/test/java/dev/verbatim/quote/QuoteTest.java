package dev.verbatim.quote;

import static dev.verbatim.quote.QuoteRequests.add;
import static dev.verbatim.quote.QuoteRequests.map;
import static dev.verbatim.quote.QuoteRequests.read;
import static dev.verbatim.quote.QuoteRequests.remove;
import static dev.verbatim.quote.QuoteRequests.textsOf;
import static dev.verbatim.quote.QuoteRequests.tryToAdd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuoteTest {

    @Inject
    ArticleRows rows;

    @Test
    void aQuoteIsReadAsItWasEntered() {
        var article = rows.article("“We saw it,” he told AFP.");
        var person = rows.person("Rami Abdelrahman");
        var group = rows.source("SOHR", "ORGANISATION");
        var agency = rows.source("AFP", "NEWS_AGENCY");
        var topic = rows.topic("War");
        var affiliation = rows.affiliation(person, group, "Director");
        var origin = add(rows.article("“We saw it.”"), "text", "We saw it.");

        var quote = add(
                article,
                "text",
                " “We saw it,” ",
                "kind",
                "PARTIAL",
                "speakerPersonId",
                person,
                "speakerAsPrinted",
                "he",
                "roleAsPrinted",
                "SOHR chief",
                "affiliationId",
                affiliation,
                "cue",
                "told",
                "act",
                "CLAIMED",
                "addresseeId",
                agency,
                "medium",
                "INTERVIEW",
                "saidOn",
                map("asPrinted", "on Thursday", "date", "2026-11-19", "basis", "INFERRED"),
                "record",
                "ON_BACKGROUND",
                "about",
                List.of(topic, group, person),
                "originId",
                origin);

        var read = read(quote, """
                text kind article { id } anchor { block start end } speaker { ... on Person { name } } speakerAsPrinted
                roleAsPrinted affiliation { id title } cue act addressee { name } medium record standing version
                saidOn { asPrinted date precision basis } origin { id repeats { nodes { id } totalCount } }
                about { ... on Person { id } ... on Source { id } ... on Topic { id } }
                attribution { method rule confidence reviewedAt } corrections { id }""");
        assertThat(read.getString("text")).isEqualTo("We saw it,");
        assertThat(read.getString("kind")).isEqualTo("PARTIAL");
        assertThat(read.getString("article.id")).isEqualTo(article);
        assertThat(read.getMap("anchor")).isEqualTo(map("block", 0, "start", 1, "end", 11));
        assertThat(read.getString("speaker.name")).isEqualTo("Rami Abdelrahman");
        assertThat(read.getString("speakerAsPrinted")).isEqualTo("he");
        assertThat(read.getString("roleAsPrinted")).isEqualTo("SOHR chief");
        assertThat(read.getMap("affiliation")).isEqualTo(map("id", affiliation, "title", "Director"));
        assertThat(read.getString("cue")).isEqualTo("told");
        assertThat(read.getString("act")).isEqualTo("CLAIMED");
        assertThat(read.getString("addressee.name")).isEqualTo("AFP");
        assertThat(read.getString("medium")).isEqualTo("INTERVIEW");
        assertThat(read.getString("record")).isEqualTo("ON_BACKGROUND");
        assertThat(read.getString("standing")).isEqualTo("STANDS");
        assertThat(read.getMap("saidOn"))
                .isEqualTo(
                        map("asPrinted", "on Thursday", "date", "2026-11-19", "precision", "DAY", "basis", "INFERRED"));
        assertThat(read.getString("origin.id")).isEqualTo(origin);
        assertThat(read.getList("origin.repeats.nodes.id")).containsExactly(quote);
        assertThat(read.getInt("origin.repeats.totalCount")).isEqualTo(1);
        assertThat(read.getList("about.id")).containsExactly(topic, group, person);
        assertThat(read.getString("attribution.method")).isEqualTo("EDITOR");
        assertThat(read.getFloat("attribution.confidence")).isEqualTo(1);
        assertThat(read.getList("corrections")).isEmpty();
    }

    @Test
    void aQuoteWithItsTextAloneIsOnTheRecordAndDirect() {
        var article = rows.article("“We saw it.”");

        var quote = add(article, "text", "We saw it.");

        var read = read(quote, "kind act record speaker { __typename } saidOn { basis } about { __typename } medium");
        assertThat(read.getString("kind")).isEqualTo("DIRECT");
        assertThat(read.getString("act")).isEqualTo("SAID");
        assertThat(read.getString("record")).isEqualTo("ON_RECORD");
        assertThat(read.getMap("speaker")).isNull();
        assertThat(read.getMap("saidOn")).isNull();
        assertThat(read.getList("about")).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsStored() {
        var article = rows.article("“We saw it.”");
        var person = rows.person("Bo");
        var other = rows.person("Ada");
        var group = rows.source("SOHR", "ORGANISATION");

        var answer = tryToAdd(
                article,
                "text",
                " “” ",
                "speakerPersonId",
                person,
                "affiliationId",
                rows.affiliation(other, group, "Director"),
                "cue",
                "x".repeat(201),
                "roleAsPrinted",
                "x".repeat(501),
                "addresseeId",
                person,
                "saidOn",
                map(),
                "about",
                List.of(group, group, "quote_01h455vb4pex5vsknk084sn02q", "person_01h455vb4pex5vsknk084sn02q"),
                "originId",
                "quote_01h455vb4pex5vsknk084sn02q");

        assertThat(answer.getMap("quote")).isNull();
        assertThat(answer.getList("errors.collect { it.code + ' ' + it.field.join('.') }"))
                .containsExactlyInAnyOrder(
                        "INVALID input.text",
                        "INVALID input.affiliationId",
                        "INVALID input.cue",
                        "INVALID input.roleAsPrinted",
                        "INVALID input.addresseeId",
                        "INVALID input.saidOn",
                        "INVALID input.about.1",
                        "INVALID input.about.2",
                        "NOT_FOUND input.about.3",
                        "NOT_FOUND input.originId");
        assertThat(textsOf(article)).isEmpty();
    }

    @Test
    void refusesTwoSpeakersAtOnce() {
        var article = rows.article("“We saw it.”");

        var answer = tryToAdd(
                article,
                "text",
                "We saw it.",
                "speakerPersonId",
                rows.person("Bo"),
                "speakerSourceId",
                rows.source("SOHR", "ORGANISATION"));

        assertThat(answer.getString("errors[0].code")).isEqualTo("INVALID");
        assertThat(answer.getList("errors[0].field")).containsExactly("input", "speakerSourceId");
    }

    @Test
    void refusesAnArticleThatIsNotThere() {
        var answer = tryToAdd("article_01h455vb4pex5vsknk084sn02q", "text", "We saw it.");

        assertThat(answer.getString("errors[0].code")).isEqualTo("NOT_FOUND");
        assertThat(answer.getList("errors[0].field")).containsExactly("articleId");
    }

    @Test
    void aRemovedQuoteLeavesItsRepeatsWithoutAnOrigin() {
        var article = rows.article("“We saw it.” “We heard it.”");
        var first = add(article, "text", "We saw it.");
        add(article, "text", "We heard it.");
        var second = add(rows.article("“We saw it.”"), "text", "We saw it.", "originId", first);

        var removed = remove(first, 0);

        assertThat(removed.getString("deletedId")).isEqualTo(first);
        assertThat(read(second, "origin { id }").getMap("origin")).isNull();
        assertThat(textsOf(article)).containsExactly("We heard it.");
    }

    @Test
    void writingNeedsANewsroomKey() {
        var article = rows.article("“We saw it.”");

        var code = Api.asPublic()
                .refusal(
                        "mutation($a: ID!, $i: QuoteInput!) { addQuote(articleId: $a, input: $i) { quote { id } } }",
                        "a",
                        article,
                        "i",
                        Collections.singletonMap("text", "We saw it."));

        assertThat(code).isEqualTo("UNAUTHENTICATED");
    }
}
