package dev.verbatim.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.content.TypeId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersonListTest {

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private final Desk people = new Desk("Person");
    private final String mark = Desk.mark();

    @Test
    void everyOrderRunsBothWaysThroughTies() throws SQLException {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            ids.add(people.named("Tie " + mark + (i < 4 ? "" : i)));
        }
        quoted(ids.get(2), 3, "2026-01-03");
        quoted(ids.get(5), 3, "2026-01-05");
        quoted(ids.get(0), 9, "2026-01-01");

        for (var order : PersonOrder.values()) {
            var forth = pages(order, "first", "after", "hasNextPage", "endCursor");
            var back = pages(order, "last", "before", "hasPreviousPage", "startCursor");

            assertThat(forth).as(order.name()).hasSize(7).doesNotHaveDuplicates();
            assertThat(back).as(order.name()).containsExactlyElementsOf(forth);
        }
        assertThat(pages(PersonOrder.MOST_QUOTED, "first", "after", "hasNextPage", "endCursor"))
                .startsWith(ids.get(0), ids.get(5), ids.get(2));
        assertThat(pages(PersonOrder.RECENTLY_QUOTED, "first", "after", "hasNextPage", "endCursor"))
                .startsWith(ids.get(5), ids.get(2), ids.get(0));
        assertThat(found("quotedSince: \"2026-01-03T00:00:00Z\"")).containsExactlyInAnyOrder(ids.get(2), ids.get(5));
    }

    @Test
    void filtersArePutTogetherAndNegated() {
        var paper = new Desk("Source").entered(Map.of("name", "Paper " + mark, "kind", "OUTLET"));
        var ann = people.entered(Map.of(
                "name",
                "Ann " + mark,
                "affiliations",
                List.of(Map.of("organisationId", paper, "title", "Editor", "until", "2020-12-31"))));
        var ben = people.entered(Map.of(
                "name",
                "Ben 100% " + mark,
                "affiliations",
                List.of(Map.of("organisationId", paper, "title", "Editor", "since", "2021-01-01"))));
        var cat = people.entered(Map.of("name", "Cat " + mark, "affiliations", List.of(Map.of("title", "Cook"))));
        var there = "affiliatedWith: \"%s\"".formatted(paper);

        assertThat(found(there)).containsExactly(ann, ben);
        assertThat(found(there + " at: \"2020-12-31\"")).containsExactly(ann);
        assertThat(found(there + " at: \"2021-01-01\"")).containsExactly(ben);
        assertThat(found("at: \"2021-01-01\"")).containsExactly(ben, cat);
        assertThat(found("not: { %s }".formatted(there))).containsExactly(cat);
        assertThat(found("not: { not: { %s at: \"2021-01-01\" } }".formatted(there)))
                .containsExactly(ben);
        assertThat(found("not: { nameContains: \"100%\" }")).containsExactly(ann, cat);
        assertThat(found("ids: [\"%s\", \"%s\"]".formatted(cat, ann))).containsExactly(ann, cat);
        assertThat(found("ids: []")).isEmpty();
    }

    @Test
    void aSourceListsItsPeopleOfADayByName() {
        var paper = new Desk("Source").entered(Map.of("name", "Daily " + mark, "kind", "OUTLET"));
        for (var name : List.of("C", "A", "B")) {
            people.entered(Map.of(
                    "name",
                    name + mark,
                    "affiliations",
                    List.of(
                            Map.of(
                                    "organisationId",
                                    paper,
                                    "title",
                                    "One",
                                    "since",
                                    name.equals("B") ? "2022-01-01" : "2020-01-01"),
                            Map.of("organisationId", paper, "title", "Two"))));
        }
        people.entered(Map.of(
                "name",
                "D" + mark,
                "affiliations",
                List.of(Map.of("organisationId", paper, "title", "Gone", "until", "2019-12-31"))));

        var read = Api.asEditor().run("""
                query($id: ID!) { source(id: $id) {
                  all: people { totalCount nodes { name } }
                  early: people(at: "2019-06-01", first: 1) { totalCount nodes { name } pageInfo { hasNextPage endCursor } }
                  late: people(at: "2020-06-01", last: 2) { totalCount nodes { name } pageInfo { hasPreviousPage } } } }""", "id", paper);

        assertThat(read.getList("source.all.nodes.name"))
                .containsExactly("A" + mark, "B" + mark, "C" + mark, "D" + mark);
        assertThat(read.getInt("source.early.totalCount")).isEqualTo(4);
        assertThat(read.getList("source.early.nodes.name")).containsExactly("A" + mark);
        assertThat(read.getInt("source.late.totalCount")).isEqualTo(3);
        assertThat(read.getList("source.late.nodes.name")).containsExactly("B" + mark, "C" + mark);
        assertThat(read.getBoolean("source.late.pageInfo.hasPreviousPage")).isTrue();
        var next = Api.asEditor()
                .run(
                        "query($id: ID!, $c: String!) { source(id: $id) { people(at: \"2019-06-01\", first: 1, after: $c) { nodes { name } } } }",
                        "id",
                        paper,
                        "c",
                        read.getString("source.early.pageInfo.endCursor"));
        assertThat(next.getList("source.people.nodes.name")).containsExactly("B" + mark);
    }

    @Test
    void refusesPagesThatCannotBe() {
        var api = Api.asEditor();

        assertThat(api.refusal("{ people(first: 0) { totalCount } }")).isEqualTo("BAD_INPUT");
        assertThat(api.refusal("{ people(first: 101) { totalCount } }")).isEqualTo("BAD_INPUT");
        assertThat(api.refusal("{ people(first: 1, last: 1) { totalCount } }")).isEqualTo("BAD_INPUT");
        assertThat(api.refusal("{ people(after: \"nonsense\") { totalCount } }"))
                .isEqualTo("BAD_CURSOR");
        assertThat(api.refusal("{ people(filter: { nameContains: \"\" }) { totalCount } }"))
                .isEqualTo("BAD_INPUT");
        assertThat(api.refusal(
                        "{ people(filter: { affiliatedWith: \"person_01h455vb4pex5vsknk084sn02q\" }) { totalCount } }"))
                .isEqualTo("BAD_INPUT");
        assertThat(api.refusal("{ people(filter: { at: \"+999999999-01-01\" }) { totalCount } }"))
                .isEqualTo("BAD_INPUT");
    }

    private List<String> found(String filter) {
        return Api.asEditor()
                .run("query { people(filter: { nameContains: \"%s\" not: { not: { %s } } }) { nodes { id } } }"
                        .formatted(mark, filter))
                .getList("people.nodes.id");
    }

    private List<String> pages(PersonOrder order, String size, String cursor, String more, String next) {
        var ids = new ArrayList<String>();
        String at = null;
        do {
            var page = Api.asEditor()
                    .run(
                            "query($n: String, $c: String, $o: PersonOrder) { people(%s: 3, %s: $c, orderBy: $o, filter: { nameContains: $n }) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
                                    .formatted(size, cursor),
                            "n",
                            mark,
                            "c",
                            at,
                            "o",
                            order.name());
            List<String> nodes = page.getList("people.nodes.id");
            ids.addAll(size.equals("first") ? ids.size() : 0, nodes);
            at = page.getBoolean("people.pageInfo." + more) ? page.getString("people.pageInfo." + next) : null;
        } while (at != null);
        return ids;
    }

    /// The database keeps these tallies; here they are set as if.
    private void quoted(String person, int times, String last) throws SQLException {
        try (var connection = desk.getConnection();
                var update = connection.prepareStatement(
                        "update desk.person set quote_count = ?, quoted_at = cast(? as timestamptz) where id = ?")) {
            update.setInt(1, times);
            update.setString(2, last + "T00:00:00Z");
            update.setObject(3, TypeId.parse(person).orElseThrow().uuid());
            update.executeUpdate();
        }
    }
}
