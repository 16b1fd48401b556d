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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersonMergeLinksTest {

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

        var refused = people.update(bo.id(), 0, Map.of("affiliations", List.of(Map.of("title", "Cook"))), ALL);

        assertThat(refused.problems()).containsExactly("IN_USE input.affiliations");
        assertThat(people.delete(bo.id(), 0).problems()).containsExactly("IN_USE id");
    }

    private List<Object> column(String edition, String sql, Object value) {
        return rows.read("select " + sql.formatted(edition), value);
    }
}
