package dev.verbatim.quote;

import static dev.verbatim.quote.QuoteRequests.add;
import static dev.verbatim.quote.QuoteRequests.map;
import static dev.verbatim.quote.QuoteRequests.read;
import static dev.verbatim.quote.QuoteRequests.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuoteUpdateTest {

    @Inject
    ArticleRows rows;

    @Test
    void anUpdateLeavesWhatIsAbsentAndClearsWhatIsNull() {
        var quote = add(rows.article("“We saw it.”"), "text", "We saw it.", "cue", "told", "roleAsPrinted", "chief");

        var updated = update(quote, 0, "cue", null);

        assertThat(updated.getList("errors")).isEmpty();
        assertThat(updated.getInt("quote.version")).isEqualTo(1);
        var read = read(quote, "text cue roleAsPrinted anchor { block } attribution { method reviewedAt }");
        assertThat(read.getString("text")).isEqualTo("We saw it.");
        assertThat(read.getString("cue")).isNull();
        assertThat(read.getString("roleAsPrinted")).isEqualTo("chief");
        assertThat(read.getInt("anchor.block")).isZero();
        assertThat(read.getString("attribution.reviewedAt")).isNotNull();
    }

    @Test
    void refusesToClearWhatAQuoteMustHave() {
        var quote = add(rows.article("“We saw it.”"), "text", "We saw it.");

        var answer = update(quote, 0, "text", null, "kind", null, "act", null, "record", null);

        assertThat(answer.getList("errors.collect { it.field[1] }"))
                .containsExactlyInAnyOrder("text", "kind", "act", "record");
        assertThat(read(quote, "version text").getInt("version")).isZero();
    }

    @Test
    void aNewSpeakerTakesThePlaceOfTheOldOneAndTheirAffiliation() {
        var person = rows.person("Bo");
        var group = rows.source("SOHR", "ORGANISATION");
        var quote = add(
                rows.article("“We saw it.”"),
                "text",
                "We saw it.",
                "speakerPersonId",
                person,
                "affiliationId",
                rows.affiliation(person, group, "Director"));

        update(quote, 0, "speakerSourceId", group);

        var read = read(quote, "speaker { __typename ... on Source { name } } affiliation { id }");
        assertThat(read.getMap("speaker")).isEqualTo(map("__typename", "Source", "name", "SOHR"));
        assertThat(read.getMap("affiliation")).isNull();
        update(quote, 1, "speakerPersonId", person);
        assertThat(read(quote, "speaker { __typename }").getString("speaker.__typename"))
                .isEqualTo("Person");
    }

    @Test
    void aListThatIsGivenReplacesTheWholeList() {
        var topic = rows.topic("War");
        var other = rows.topic("Peace");
        var quote = add(rows.article("“We saw it.”"), "text", "We saw it.", "about", List.of(topic));

        update(quote, 0, "about", List.of(other));

        assertThat(read(quote, "about { ... on Topic { id } }").getList("about.id"))
                .containsExactly(other);
        update(quote, 1, "about", null);
        assertThat(read(quote, "about { __typename }").getList("about")).isEmpty();
    }

    @Test
    void aStaleVersionIsAConflict() {
        var quote = add(rows.article("“We saw it.”"), "text", "We saw it.");
        update(quote, 0, "cue", "told");

        var answer = update(quote, 0, "cue", "claimed");

        assertThat(answer.getString("errors[0].code")).isEqualTo("CONFLICT");
        assertThat(answer.getInt("errors[0].currentVersion")).isEqualTo(1);
    }

    @Test
    void repeatingMustNotRunInACircle() {
        var first = add(rows.article("“We saw it.”"), "text", "We saw it.");
        var second = add(rows.article("“We saw it.”"), "text", "We saw it.", "originId", first);

        var circle = update(first, 0, "originId", second);
        var itself = update(first, 0, "originId", first);

        for (var answer : List.of(circle, itself)) {
            assertThat(answer.getString("errors[0].code")).isEqualTo("INVALID");
            assertThat(answer.getList("errors[0].field")).containsExactly("input", "originId");
        }
    }
}
