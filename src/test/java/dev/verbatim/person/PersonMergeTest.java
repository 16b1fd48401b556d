package dev.verbatim.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Rows;
import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersonMergeTest {

    private static final String ALL =
            "slug name aliases description sameAs version contacts { value } affiliations { id title }";

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private Rows rows;
    private final Desk people = new Desk("Person");
    private final String mark = Desk.mark();

    @BeforeEach
    void connect() {
        rows = new Rows(desk);
    }

    @Test
    void theKeptPersonTakesOverWhatTheDuplicatesHave() {
        var contact = Map.of("channel", "EMAIL", "value", "a@example.org");
        var cook = Map.of("title", "Cook", "since", "2020-01-01");
        var keep = people.create(
                Map.of(
                        "name",
                        "Ann " + mark,
                        "aliases",
                        List.of("A"),
                        "sameAs",
                        List.of("https://example.org/1"),
                        "contacts",
                        List.of(contact),
                        "affiliations",
                        List.of(cook)),
                ALL);
        var other = people.entered(Map.of(
                "name",
                "Anne " + mark,
                "aliases",
                List.of("A", "Ann " + mark),
                "description",
                "Cook",
                "sameAs",
                List.of("https://example.org/2"),
                "contacts",
                List.of(contact, Map.of("channel", "PHONE", "value", "1")),
                "affiliations",
                List.of(Map.of("title", "Chef"), cook)));

        var merged = people.merge(keep.id(), List.of(other), ALL);

        assertThat(merged.problems()).isEmpty();
        assertThat(merged.id()).isEqualTo(keep.id());
        assertThat(merged.<Integer>get("version")).isEqualTo(1);
        assertThat(merged.<List<String>>get("aliases")).containsExactly("A", "Anne " + mark);
        assertThat(merged.<List<String>>get("sameAs"))
                .containsExactly("https://example.org/1", "https://example.org/2");
        assertThat(merged.<List<String>>get("contacts.value")).containsExactly("a@example.org", "1");
        assertThat(merged.<List<String>>get("affiliations.title")).containsExactly("Cook", "Chef");
        assertThat(merged.<String>get("affiliations[0].id")).isEqualTo(keep.<String>get("affiliations[0].id"));
        assertThat(merged.<String>get("description")).isEqualTo("Cook");
    }

    @Test
    void aMergedPersonIsFoundUnderTheFormerIdAndSlugs() {
        var first = people.entered(Map.of("name", "First " + mark, "slug", "first-" + mark));
        var second = people.entered(Map.of("name", "Second " + mark, "slug", "second-" + mark));
        var third = people.entered(Map.of("name", "Third " + mark, "slug", "third-" + mark));

        people.merge(second, List.of(first), ALL);
        people.merge(third, List.of(second), ALL);

        var read = Api.asEditor()
                .run(
                        "query($a: ID!, $s: String!) { id: person(id: $a) { id } slug: person(slug: $s) { id } node(id: $a) { id } people(filter: { ids: [$a] }) { nodes { id } } }",
                        "a",
                        first,
                        "s",
                        "first-" + mark);
        assertThat(read.getString("id.id")).isEqualTo(third);
        assertThat(read.getString("slug.id")).isEqualTo(third);
        assertThat(read.getString("node.id")).isEqualTo(third);
        assertThat(read.getList("people.nodes.id")).containsExactly(third);
        assertThat(people.create(Map.of("name", "New", "slug", "first-" + mark), ALL)
                        .problems())
                .containsExactly("TAKEN input.slug");
        assertThat(people.update(third, 1, Map.of("slug", "first-" + mark), ALL).problems())
                .isEmpty();
    }

    @Test
    void aSlugThatLeadsThereAlreadyDoesNotStandInTheWay() {
        var first = people.entered(Map.of("name", "First " + mark, "slug", "same-" + mark));
        var second = people.named("Second " + mark);
        var third = people.named("Third " + mark);
        people.merge(second, List.of(first), ALL);
        people.update(second, 1, Map.of("slug", "same-" + mark), ALL);

        var merged = people.merge(third, List.of(second), ALL);

        assertThat(merged.problems()).isEmpty();
        var read = Api.asEditor()
                .run(
                        "query($a: ID!, $b: ID!, $s: String!) { a: person(id: $a) { id } b: person(id: $b) { id } s: person(slug: $s) { id } }",
                        "a",
                        first,
                        "b",
                        second,
                        "s",
                        "same-" + mark);
        assertThat(List.of(read.getString("a.id"), read.getString("b.id"), read.getString("s.id")))
                .containsOnly(third);
    }

    @Test
    void everyLinkMovesInBothEditions() {
        var keep = people.named("Keep " + mark);
        var other =
                people.create(Map.of("name", "Other " + mark, "affiliations", List.of(Map.of("title", "Mayor"))), ALL);
        var image = new Desk("Image")
                .entered(Map.of(
                        "url",
                        "https://example.org/1",
                        "photographerId",
                        other.id(),
                        "depicts",
                        List.of(other.id(), keep)));
        var mayor = Rows.uuid(other.get("affiliations[0].id"));
        List.of("person", "affiliation")
                .forEach(table -> rows.run(Rows.bringing(
                        table,
                        "%s = '%s'".formatted(table.equals("person") ? "id" : "person_id", Rows.uuid(other.id())))));
        var article = rows.article();
        var quote = rows.quote(article, Map.of("speaker_person_id", Rows.uuid(other.id()), "affiliation_id", mayor));
        rows.insert(
                "byline",
                Map.of(
                        "article_id",
                        article,
                        "position",
                        0,
                        "person_id",
                        Rows.uuid(other.id()),
                        "role",
                        "WRITER",
                        "credited_as",
                        "O."));
        rows.insert(
                "byline",
                Map.of(
                        "article_id",
                        article,
                        "position",
                        1,
                        "person_id",
                        Rows.uuid(keep),
                        "role",
                        "WRITER",
                        "credited_as",
                        "K."));
        rows.insert(
                "mention",
                Map.of(
                        "article_id",
                        article,
                        "position",
                        0,
                        "person_id",
                        Rows.uuid(keep),
                        "as_printed",
                        "K.",
                        "count",
                        2));
        rows.insert(
                "mention",
                Map.of(
                        "article_id",
                        article,
                        "position",
                        1,
                        "person_id",
                        Rows.uuid(other.id()),
                        "as_printed",
                        "O.",
                        "count",
                        3));
        for (var edition : List.of("desk", "live")) {
            rows.run(
                    "insert into %s.quote_about (quote_id, position, person_id) values (?, 0, ?), (?, 1, ?)"
                            .formatted(edition),
                    quote,
                    other.id(),
                    quote,
                    keep);
        }

        var merged = people.merge(keep, List.of(other.id()), "affiliations { id title }");

        assertThat(merged.problems()).isEmpty();
        assertThat(merged.<List<String>>get("affiliations.title")).containsExactly("Mayor");
        for (var edition : List.of("desk", "live")) {
            assertThat(column(edition, "speaker_person_id from %s.quote where id = ?", quote))
                    .containsExactly(Rows.uuid(keep));
            assertThat(column(edition, "affiliation_id from %s.quote where id = ?", quote))
                    .containsExactly(mayor);
            assertThat(column(edition, "person_id from %s.byline where article_id = ?", article))
                    .containsExactly(Rows.uuid(keep));
            assertThat(column(edition, "person_id from %s.mention where article_id = ?", article))
                    .containsExactly(Rows.uuid(keep));
            assertThat(column(edition, "count from %s.mention where article_id = ?", article))
                    .containsExactly(5);
            assertThat(column(edition, "person_id from %s.quote_about where quote_id = ?", quote))
                    .containsExactly(Rows.uuid(keep));
            assertThat(column(edition, "person_id from %s.affiliation where id = ?", mayor))
                    .containsExactly(Rows.uuid(keep));
            assertThat(column(edition, "former_id from %s.redirect where kept_id = ?", keep))
                    .containsExactly(Rows.uuid(other.id()));
            assertThat(column(edition, "id from %s.person where id = ?", other.id()))
                    .isEmpty();
        }
        var read = Api.asEditor()
                .run(
                        "query($id: ID!) { node(id: $id) { ... on Image { photographer { id } depicts { id } } } people(filter: { ids: [\"%s\"] }, orderBy: MOST_QUOTED) { nodes { id } } }"
                                .formatted(keep),
                        "id",
                        image);
        assertThat(read.getString("node.photographer.id")).isEqualTo(keep);
        assertThat(read.getList("node.depicts.id")).containsExactly(keep);
        assertThat(rows.read("select quote_count from desk.person where id = ?", keep))
                .containsExactly(1);
    }

    @Test
    void quotesFollowAnAffiliationThatBothHeld() {
        var mayor = List.of(Map.of("title", "Mayor", "since", "2020-01-01"));
        var keep = people.create(Map.of("name", "Keep " + mark, "affiliations", mayor), ALL);
        var other = people.create(Map.of("name", "Other " + mark, "affiliations", mayor), ALL);
        var quote = rows.quote(
                rows.article(),
                Map.of(
                        "speaker_person_id",
                        Rows.uuid(other.id()),
                        "affiliation_id",
                        Rows.uuid(other.get("affiliations[0].id"))));

        var merged = people.merge(keep.id(), List.of(other.id()), ALL);

        assertThat(merged.<List<String>>get("affiliations.id")).containsExactly(keep.<String>get("affiliations[0].id"));
        assertThat(rows.read("select affiliation_id from live.quote where id = ?", quote))
                .containsExactly(Rows.uuid(keep.get("affiliations[0].id")));
    }

    @Test
    void anAffiliationThatQuotesWereSpokenFromIsNotLeftOut() {
        var bo = people.create(Map.of("name", "Bo " + mark, "affiliations", List.of(Map.of("title", "Mayor"))), ALL);
        rows.quote(
                rows.article(),
                Map.of(
                        "speaker_person_id",
                        Rows.uuid(bo.id()),
                        "affiliation_id",
                        Rows.uuid(bo.get("affiliations[0].id"))));

        var refused = people.update(bo.id(), 0, Map.of("affiliations", List.of(Map.of("title", "Mayor"))), ALL);

        assertThat(refused.problems()).containsExactly("IN_USE input.affiliations");
        assertThat(people.delete(bo.id(), 0).problems()).containsExactly("IN_USE id");
    }

    @Test
    void redirectsOfThoseWhoWereNeverLiveStayOnTheDesk() {
        var keep = people.named("Keep " + mark);
        var other = people.named("Other " + mark);

        people.merge(keep, List.of(other), ALL);

        assertThat(rows.read("select former_id from desk.redirect where kept_id = ?", keep))
                .hasSize(1);
        assertThat(rows.read("select former_id from live.redirect where kept_id = ?", keep))
                .isEmpty();
    }

    @Test
    void tellsWhichDuplicatesAreWrong() {
        var keep = people.named("Keep " + mark);
        var other = people.named("Other " + mark);
        var unknown = "person_01h455vb4pex5vsknk084sn02q";

        assertThat(people.merge(keep, List.of(), ALL).problems()).containsExactly("INVALID duplicateIds");
        assertThat(people.merge(keep, Collections.nCopies(101, other), ALL).problems())
                .containsExactly("INVALID duplicateIds");
        assertThat(people.merge(keep, List.of(other, keep, other, unknown, "x"), ALL)
                        .problems())
                .containsExactly(
                        "INVALID duplicateIds.1",
                        "INVALID duplicateIds.2",
                        "NOT_FOUND duplicateIds.3",
                        "NOT_FOUND duplicateIds.4");
        assertThat(people.merge(unknown, List.of(other), ALL).problems()).containsExactly("NOT_FOUND keepId");
        assertThat(people.update(other, 0, Map.of(), ALL).problems()).isEmpty();
    }

    private List<Object> column(String edition, String sql, Object value) {
        return rows.read("select " + sql.formatted(edition), value);
    }
}
