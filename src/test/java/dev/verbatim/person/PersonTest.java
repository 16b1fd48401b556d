package dev.verbatim.person;

import static dev.verbatim.Desk.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersonTest {

    private static final String ALL =
            "slug name aliases description sameAs version image { id } contacts { channel value public } "
                    + "affiliations { id title since until organisation { id } person { id } }";
    private final Desk people = new Desk("Person");
    private final Desk sources = new Desk("Source");
    private final String mark = Desk.mark();

    @Test
    void aPersonComesBackAsTheyWereEntered() {
        var wire = sources.entered(Map.of("name", "Wire " + mark, "kind", "NEWS_AGENCY"));
        var image = new Desk("Image").entered(Map.of("url", "https://example.org/ada.jpg"));

        var ada = people.create(
                Map.of(
                        "slug",
                        "ada-" + mark,
                        "name",
                        "Ada",
                        "aliases",
                        List.of("A. D.", "Äda"),
                        "description",
                        "Reporter",
                        "sameAs",
                        List.of("https://example.org/ada"),
                        "imageId",
                        image,
                        "affiliations",
                        List.of(
                                Map.of(
                                        "organisationId",
                                        wire,
                                        "title",
                                        "Trainee",
                                        "since",
                                        "2017-05-01",
                                        "until",
                                        "2018-05-01"),
                                Map.of("title", "Freelance")),
                        "contacts",
                        List.of(
                                Map.of("channel", "EMAIL", "value", "ada@example.org", "public", true),
                                Map.of("channel", "SIGNAL", "value", "ada.31"))),
                ALL);

        assertThat(ada.problems()).isEmpty();
        var read = Api.asEditor()
                .run("query($s: String!) { person(slug: $s) { id %s } }".formatted(ALL), "s", "ada-" + mark);
        assertThat(read.getMap("person")).isEqualTo(ada.json().getMap("result.content"));
        assertThat(read.getList("person.aliases")).containsExactly("A. D.", "Äda");
        assertThat(read.getString("person.image.id")).isEqualTo(image);
        assertThat(read.getString("person.affiliations[0].organisation.id")).isEqualTo(wire);
        assertThat(read.getString("person.affiliations[0].until")).isEqualTo("2018-05-01");
        assertThat(read.getString("person.affiliations[1].person.id")).isEqualTo(ada.id());
        assertThat(read.getList("person.contacts.public")).containsExactly(true, false);
    }

    @Test
    void aliasesWithDifferentDaysGetDifferentAffiliations() {
        var id = people.entered(Map.of(
                "name",
                "Bo " + mark,
                "affiliations",
                List.of(
                        Map.of("title", "First", "until", "2019-12-31"),
                        Map.of("title", "Second", "since", "2019-12-31", "until", "2020-06-30"),
                        Map.of("title", "Open"))));

        var read = Api.asEditor()
                .run(
                        "query($id: ID!) { person(id: $id) { a: affiliations(at: \"2019-12-31\") { title } b: affiliations(at: \"2020-01-01\") { title } c: affiliations(at: \"2020-07-01\") { title } all: affiliations { title } } }",
                        "id",
                        id);

        assertThat(read.getList("person.a.title")).containsExactly("First", "Second", "Open");
        assertThat(read.getList("person.b.title")).containsExactly("Second", "Open");
        assertThat(read.getList("person.c.title")).containsExactly("Open");
        assertThat(read.getList("person.all.title")).hasSize(3);
    }

    @Test
    void anAffiliationThatIsNamedByIdStaysTheSame() {
        var bo = people.create(
                Map.of(
                        "name",
                        "Bo " + mark,
                        "affiliations",
                        List.of(Map.of("title", "Editor"), Map.of("title", "Chair"))),
                ALL);
        String chair = bo.get("affiliations[1].id");

        var changed = people.update(
                bo.id(),
                0,
                Map.of("affiliations", List.of(Map.of("id", chair, "title", "President"), Map.of("title", "Member"))),
                ALL);
        var cleared = people.update(bo.id(), 1, fields("affiliations", null), ALL);

        assertThat(changed.<List<String>>get("affiliations.title")).containsExactly("President", "Member");
        assertThat(changed.<String>get("affiliations[0].id")).isEqualTo(chair);
        assertThat(changed.<String>get("affiliations[1].id")).isNotEqualTo(bo.<String>get("affiliations[0].id"));
        assertThat(cleared.<List<String>>get("affiliations")).isEmpty();
    }

    @Test
    void nobodyTakesTheAffiliationOfSomebodyElse() {
        var bo = people.create(Map.of("name", "Bo " + mark, "affiliations", List.of(Map.of("title", "Editor"))), ALL);
        String held = bo.get("affiliations[0].id");
        var ada = people.named("Ada " + mark);

        var taken = people.update(ada, 0, Map.of("affiliations", List.of(Map.of("id", held, "title", "Editor"))), ALL);
        var twice = people.update(
                bo.id(),
                0,
                Map.of(
                        "affiliations",
                        List.of(Map.of("id", held, "title", "Editor"), Map.of("id", held, "title", "Editor"))),
                ALL);

        assertThat(taken.problems()).containsExactly("INVALID input.affiliations.0.id");
        assertThat(twice.problems()).containsExactly("INVALID input.affiliations.1.id");
    }

    @Test
    void absentFieldsStayAndNullsClear() {
        var id = people.entered(Map.of(
                "name",
                "Cy " + mark,
                "description",
                "Mayor",
                "aliases",
                List.of("C"),
                "contacts",
                List.of(Map.of("channel", "X", "value", "@cy"))));

        var renamed = people.update(id, 0, Map.of("name", "Cyd " + mark), ALL);
        var cleared = people.update(
                id, 1, fields("description", null, "aliases", null, "contacts", null, "imageId", null), ALL);
        var refused = people.update(id, 2, fields("name", null, "slug", "cyd-" + mark), ALL);

        assertThat(renamed.<String>get("description")).isEqualTo("Mayor");
        assertThat(renamed.<List<String>>get("contacts.value")).containsExactly("@cy");
        assertThat(cleared.<String>get("description")).isNull();
        assertThat(cleared.<List<String>>get("aliases")).isEmpty();
        assertThat(cleared.<List<String>>get("contacts")).isEmpty();
        assertThat(refused.problems()).containsExactly("INVALID input.name");
        assertThat(people.update(id, 2, Map.of(), ALL).<String>get("name")).isEqualTo("Cyd " + mark);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceAndStoresNothing() {
        var name = "Di " + mark;

        var refused = people.create(
                Map.of(
                        "name",
                        name,
                        "slug",
                        "Not A Slug",
                        "aliases",
                        List.of("fine", ""),
                        "description",
                        "x".repeat(1001),
                        "sameAs",
                        List.of("ftp://example.org"),
                        "imageId",
                        "image_01h455vb4pex5vsknk084sn02q",
                        "affiliations",
                        List.of(
                                Map.of("title", "Editor", "since", "2020-01-02", "until", "2020-01-01"),
                                Map.of(
                                        "title",
                                        "x".repeat(201),
                                        "organisationId",
                                        "person_01h455vb4pex5vsknk084sn02q")),
                        "contacts",
                        List.of(Map.of("channel", "EMAIL", "value", "x".repeat(501)))),
                ALL);

        assertThat(refused.problems())
                .containsExactlyInAnyOrder(
                        "INVALID input.slug",
                        "INVALID input.aliases.1",
                        "INVALID input.description",
                        "INVALID input.sameAs.0",
                        "NOT_FOUND input.imageId",
                        "INVALID input.affiliations.0.until",
                        "INVALID input.affiliations.1.title",
                        "INVALID input.affiliations.1.organisationId",
                        "INVALID input.contacts.0.value");
        assertThat(Api.asEditor()
                        .run("query($n: String!) { people(filter: { nameContains: $n }) { totalCount } }", "n", name)
                        .getInt("people.totalCount"))
                .isZero();
    }

    @Test
    void ofEightWritersAtOnceOneWins() throws InterruptedException, ExecutionException {
        var id = people.named("Ed " + mark);

        List<List<String>> outcomes;
        try (var writers = Executors.newFixedThreadPool(8)) {
            var changes = IntStream.range(0, 8)
                    .<Callable<List<String>>>mapToObj(
                            i -> () -> people.update(id, 0, Map.of("description", "by " + i), ALL)
                                    .problems())
                    .toList();
            outcomes = writers.invokeAll(changes).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }

        assertThat(outcomes.stream().filter(List::isEmpty)).hasSize(1);
        assertThat(outcomes.stream().filter(problems -> problems.equals(List.of("CONFLICT expectedVersion"))))
                .hasSize(7);
    }

    @Test
    void refusesToDeleteWhoIsInUse() {
        var id = people.named("Flo " + mark);
        new Desk("Image").entered(Map.of("url", "https://example.org/flo.jpg", "depicts", List.of(id)));
        var free = people.entered(Map.of("name", "Gus " + mark, "affiliations", List.of(Map.of("title", "Cook"))));

        assertThat(people.delete(id, 0).problems()).containsExactly("IN_USE id");
        assertThat(people.delete(free, 7).problems()).containsExactly("CONFLICT expectedVersion");
        assertThat(people.delete(free, 0).json().getString("result.deletedId")).isEqualTo(free);
    }
}
