package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.Tables;
import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.content.SortKeys;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists by name are in the order in which readers look, in both editions and both ways, whoever wrote the rows.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReadingOrderTest {

    private static final List<String> NAMES = List.of(
            "1 Fleet Street",
            "10 Fleet Street",
            "anna",
            "Anna",
            "Åse",
            "Émile",
            "Östberg",
            "van Dyck",
            "Zorro",
            "Ωmega",
            "Борис",
            "Ёлкин",
            "Юрий",
            "דוד",
            "أحمد",
            "北京");

    @Inject
    Tables tables;

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private final Newsroom newsroom = new Newsroom();

    @Test
    void keysAreInAReadersOrder() {
        var shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, new Random(1));

        shuffled.sort(java.util.Comparator.comparing(ReadingOrder::key));

        assertThat(shuffled).isEqualTo(NAMES);
    }

    /// One letter may weigh as much as twenty.
    @Test
    void noKeyIsTooLongForAnIndex() {
        assertThat(ReadingOrder.key("\ufdfa".repeat(300)).length()).isLessThan(2_000);
        assertThat(newsroom.article("\ufdfa".repeat(250)).entered().id()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "people, nameContains, 'orderBy: NAME', name",
        "sources, nameContains, 'orderBy: NAME', name",
        "topics, nameContains, 'filter: {}', name",
        "articles, headlineContains, 'orderBy: HEADLINE', headline"
    })
    void listsAreInAReadersOrderBothWays(String list, String contains, String order, String name) {
        enterAll(list);
        var filter = "filter: {%s: \"%s\"}".formatted(contains, newsroom.mark());
        var arguments = order.startsWith("filter") ? filter : order + ", " + filter;

        assertThat(forwards(list, arguments, name)).isEqualTo(NAMES);
        assertThat(backwards(list, arguments, name)).isEqualTo(NAMES);
    }

    @Test
    void aNewNameHasANewPlace() {
        enterAll("people");
        var zorro = Api.asEditor()
                .run("{ people(filter: {nameContains: \"Zorro %s\"}) { nodes { id version } } }"
                        .formatted(newsroom.mark()));

        Api.asEditor()
                .run(
                        "mutation($id: ID!, $version: Int!, $name: String!) { updatePerson(id: $id, expectedVersion: $version, input: {name: $name}) { errors { message } } }",
                        "id",
                        zorro.getString("people.nodes[0].id"),
                        "version",
                        zorro.getInt("people.nodes[0].version"),
                        "name",
                        "Éa " + newsroom.mark());

        var names =
                forwards("people", "orderBy: NAME, filter: {nameContains: \"%s\"}".formatted(newsroom.mark()), "name");
        assertThat(names.indexOf("Éa")).isEqualTo(NAMES.indexOf("Émile"));
    }

    @Test
    void thePublicSeesTheSameOrder() {
        for (var name : List.of("Zorro", "Émile", "anna", "Östberg")) {
            newsroom.article(name).by(newsroom.person(name)).published();
        }
        var mark = newsroom.mark();

        var found = Api.asPublic()
                .run(
                        "{ people(filter: {nameContains: \"%1$s\"}) { nodes { name } } articles(orderBy: HEADLINE, filter: {headlineContains: \"%1$s\"}) { nodes { headline } } }"
                                .formatted(mark));

        assertThat(withoutMark(found.getList("people.nodes.name")))
                .containsExactly("anna", "Émile", "Östberg", "Zorro");
        assertThat(withoutMark(found.getList("articles.nodes.headline")))
                .containsExactly("anna", "Émile", "Östberg", "Zorro");
    }

    /// As after the import of an older newsroom's file, or by another program.
    @Test
    void rowsWithoutAPlaceGetOneAtTheStart() throws SQLException {
        enterAll("people");
        var events = tables.column("select count(*) from desk.event");
        try (var connection = desk.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update desk.person set sort_key = case when name like '%%o%%' then '' else 'ffff:00' end where name like '%% %s'"
                            .formatted(newsroom.mark())
                            .replace("%%", "%"));
            assertThat(SortKeys.complete(connection)).isGreaterThanOrEqualTo(NAMES.size());
            assertThat(SortKeys.complete(connection)).isZero();
        }

        assertThat(forwards(
                        "people", "orderBy: NAME, filter: {nameContains: \"%s\"}".formatted(newsroom.mark()), "name"))
                .isEqualTo(NAMES);
        assertThat(tables.column("select count(*) from desk.event")).isEqualTo(events);
        assertThat(tables.column("select count(*) from pg_trigger where tgenabled <> 'O'"))
                .containsExactly("0");
    }

    @Test
    void anIndexServesTheOrder() {
        for (var table : List.of("person", "source", "topic", "article")) {
            for (var edition : List.of("desk", "live")) {
                assertThat(tables.column(
                                "select indexname from pg_indexes where schemaname = '%s' and tablename = '%s' and indexdef like '%%(sort_key, id)'"
                                        .formatted(edition, table)))
                        .as(edition + '.' + table)
                        .hasSize(1);
            }
        }
    }

    private void enterAll(String list) {
        var shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, new Random(2));
        for (var name : shuffled) {
            switch (list) {
                case "people" -> newsroom.person(name);
                case "sources" -> newsroom.source(name, "OUTLET");
                case "topics" -> newsroom.topic(name, "SUBJECT");
                default -> newsroom.article(name).entered();
            }
        }
    }

    private List<String> forwards(String list, String arguments, String name) {
        var names = new ArrayList<String>();
        var after = "";
        for (boolean more = true; more; ) {
            var page = page(list, "first: 3, " + arguments + after, name);
            names.addAll(page.getList(list + ".nodes." + name));
            more = page.getBoolean(list + ".pageInfo.hasNextPage");
            after = ", after: \"" + page.getString(list + ".pageInfo.endCursor") + '"';
        }
        return withoutMark(names);
    }

    private List<String> backwards(String list, String arguments, String name) {
        var names = new ArrayList<String>();
        var before = "";
        for (boolean more = true; more; ) {
            var page = page(list, "last: 3, " + arguments + before, name);
            names.addAll(0, page.getList(list + ".nodes." + name));
            more = page.getBoolean(list + ".pageInfo.hasPreviousPage");
            before = ", before: \"" + page.getString(list + ".pageInfo.startCursor") + '"';
        }
        return withoutMark(names);
    }

    private static io.restassured.path.json.JsonPath page(String list, String arguments, String name) {
        return Api.asEditor()
                .run("{ %s(%s) { nodes { %s } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
                        .formatted(list, arguments, name));
    }

    private List<String> withoutMark(List<String> names) {
        return names.stream()
                .map(name -> name.replace(' ' + newsroom.mark(), ""))
                .toList();
    }
}
