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
}
