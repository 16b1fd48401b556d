package dev.verbatim.quote;

import static dev.verbatim.quote.QuoteRequests.add;
import static dev.verbatim.quote.QuoteRequests.map;
import static dev.verbatim.quote.QuoteRequests.read;
import static dev.verbatim.quote.QuoteRequests.textsOf;
import static dev.verbatim.quote.QuoteRequests.tryToAdd;
import static dev.verbatim.quote.QuoteRequests.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuotePlaceTest {

    @Inject
    ArticleRows rows;

    @Test
    void wordsThatStandOnceAreFound() {
        var article = rows.article("First.\n\nHe said: “We *saw* it.”");

        var quote = add(article, "text", "We saw it.");

        assertThat(anchor(quote)).isEqualTo(map("block", 1, "start", 10, "end", 20));
    }

    @Test
    void refusesWordsThatDoNotStandInTheBody() {
        var article = rows.article("“We saw it.”");

        var direct = tryToAdd(article, "text", "We heard it.");
        var partial = tryToAdd(article, "text", "heard", "kind", "PARTIAL");

        assertRefused(direct, "text");
        assertRefused(partial, "text");
        assertThat(textsOf(article)).isEmpty();
    }

    @Test
    void wordsThatStandMoreThanOnceNeedAnAnchor() {
        var article = rows.article("“No.”\n\n“No.”");

        var refused = tryToAdd(article, "text", "No.");
        var second = add(article, "text", "No.", "anchor", map("block", 1, "start", 1, "end", 4));

        assertRefused(refused, "anchor");
        assertThat(refused.getString("errors[0].message")).contains("2 times");
        assertThat(anchor(second)).isEqualTo(map("block", 1, "start", 1, "end", 4));
    }

    @Test
    void refusesAnAnchorWhereOtherWordsStandOrNone() {
        var article = rows.article("“We saw it.” Nobody else did.");

        var elsewhere = tryToAdd(article, "text", "We saw it.", "anchor", map("block", 0, "start", 13, "end", 19));
        var beyond = tryToAdd(article, "text", "We saw it.", "anchor", map("block", 1, "start", 0, "end", 4));
        var negative = tryToAdd(article, "text", "We saw it.", "anchor", map("block", -1, "start", 0, "end", 4));
        var paraphrase = tryToAdd(
                article,
                "text",
                "They saw it",
                "kind",
                "PARAPHRASE",
                "anchor",
                map("block", 0, "start", 0, "end", 999));

        assertRefused(elsewhere, "anchor");
        assertRefused(beyond, "anchor");
        assertRefused(negative, "anchor");
        assertRefused(paraphrase, "anchor");
    }

    @Test
    void aParaphraseNeedNotStandInTheBody() {
        var article = rows.article("He had seen it, he said.");

        var nowhere = add(article, "text", "The man was a witness", "kind", "PARAPHRASE");
        var found = add(article, "text", "He had seen it", "kind", "PARAPHRASE");
        var told = add(
                article, "text", "A witness", "kind", "PARAPHRASE", "anchor", map("block", 0, "start", 0, "end", 14));

        assertThat(anchor(nowhere)).isNull();
        assertThat(anchor(found)).isEqualTo(map("block", 0, "start", 0, "end", 14));
        assertThat(anchor(told)).isEqualTo(map("block", 0, "start", 0, "end", 14));
    }

    @Test
    void quotesStandInTheOrderOfTheText() {
        var article = rows.article("“One.”\n\n“Two.” “Three.”");

        add(article, "text", "Three.");
        add(article, "text", "somebody agreed", "kind", "PARAPHRASE");
        add(article, "text", "One.");
        add(article, "text", "Two.");

        assertThat(textsOf(article)).containsExactly("One.", "Two.", "Three.", "somebody agreed");
    }

    @Test
    void numberingAnewIsNoChangeOfTheOthers() {
        var article = rows.article("“One.” “Two.”");
        var second = add(article, "text", "Two.");

        add(article, "text", "One.");

        assertThat(read(second, "version").getInt("version")).isZero();
    }

    @Test
    void anUpdatedTextIsLookedForAnew() {
        var article = rows.article("“One.” “Two.” “No.” “No.”");
        var quote = add(article, "text", "One.");

        var refused = update(quote, 0, "text", "Three.");
        var moved = update(quote, 0, "text", "“Two.”");

        assertRefused(refused, "text");
        assertThat(moved.getMap("quote.anchor")).isEqualTo(map("block", 0, "start", 8, "end", 12));
    }

    @Test
    void aChangeOfKindKeepsThePlaceThatAnAnchorTold() {
        var article = rows.article("“No.” “No.”");
        var quote = add(article, "text", "No.", "anchor", map("block", 0, "start", 7, "end", 10));

        var updated = update(quote, 0, "kind", "PARTIAL");

        assertThat(updated.getMap("quote.anchor")).isEqualTo(map("block", 0, "start", 7, "end", 10));
    }

    @Test
    void anchorsMoveAlongWithAnEditedBody() {
        var article = rows.article("“One.” He saw it, he said. “Two.”");
        var one = add(article, "text", "One.");
        var sum = add(
                article, "text", "A witness", "kind", "PARAPHRASE", "anchor", map("block", 0, "start", 7, "end", 16));
        var two = add(article, "text", "Two.");

        rows.edit(article, "“Two.”\n\nAfter all he saw it, as he said.");

        assertThat(anchor(one)).isNull();
        assertThat(anchor(two)).isEqualTo(map("block", 0, "start", 1, "end", 5));
        assertThat(anchor(sum)).isEqualTo(map("block", 1, "start", 10, "end", 19));
        assertThat(textsOf(article)).containsExactly("One.", "Two.", "A witness");
    }

    private static Map<String, Object> anchor(String quote) {
        return read(quote, "anchor { block start end }").getMap("anchor");
    }

    private static void assertRefused(JsonPath answer, String field) {
        assertThat(answer.getList("errors.code")).containsExactly("INVALID");
        assertThat(answer.getList("errors[0].field")).containsExactly("input", field);
    }
}
