package dev.verbatim.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.Rows;
import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// New tables and columns need no code to be published, merged, kept from being orphaned, and withdrawn.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewTablesTest {

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private Rows rows;
    private final Newsroom newsroom = new Newsroom();
    private final Desk people = new Desk("Person");

    @BeforeAll
    void make() throws SQLException {
        rows = new Rows(desk);
        try (var connection = desk.getConnection()) {
            new NewTables(connection).make();
        }
    }

    @AfterAll
    void drop() throws SQLException {
        try (var connection = desk.getConnection()) {
            new NewTables(connection).drop();
        }
    }

    @Test
    void publishingBringsTheNewPartsAndWhoeverTheyLeadTo() {
        var appearing = newsroom.person("Appearing").id();
        var guest = newsroom.person("Guest").id();
        var translator = newsroom.person("Translator").id();
        var giver = newsroom.source("Giver", "ORGANISATION").id();
        var article = newsroom.article("New parts")
                .quoting(newsroom.person("Speaker"), "It rained")
                .entered();
        appears(article.id(), 0, appearing);
        guest(article.id(), guest);
        award(guest, 0, "Prize", giver);
        rows.run(
                "insert into desk.translation (quote_id, language, translator_id) select id, 'fr', ? from desk.quote where article_id = ?",
                translator,
                article.id());
        rows.run("update desk.person set motto = 'Ahead' where id = ?", guest);

        var published = newsroom.publish(article);

        assertThat(shown(appearing, guest, translator, giver)).hasSize(4);
        assertThat(rows.read("select note::text || made from live.appearance where article_id = ?", article.id()))
                .containsExactly("{\"a\": 1}7");
        assertThat(rows.read("select number from live.award where person_id = ?", guest))
                .isEqualTo(rows.read("select number from desk.award where person_id = ?", guest));
        assertThat(rows.read("select motto from live.person where id = ?", guest))
                .containsExactly("Ahead");

        newsroom.withdraw(published);

        assertThat(shown(appearing, guest, translator, giver)).isEmpty();
        for (var table : List.of("appearance", "guest")) {
            assertThat(rows.read("select 1 from live.%s where article_id = ?".formatted(table), article.id()))
                    .isEmpty();
        }
        assertThat(rows.read("select 1 from live.award where person_id = ?", guest))
                .isEmpty();
        assertThat(rows.read("select 1 from live.translation where translator_id = ?", translator))
                .isEmpty();
    }

    @Test
    void publishingAgainTakesAwayWhatTheDeskHasNoMore() {
        var first = newsroom.person("First").id();
        var second = newsroom.person("Second").id();
        var article = newsroom.article("Fewer parts").entered();
        appears(article.id(), 0, first);
        appears(article.id(), 1, second);
        guest(article.id(), first);
        var published = newsroom.publish(article);
        rows.run("delete from desk.appearance where article_id = ? and position = 0", article.id());
        rows.run("delete from desk.guest where article_id = ?", article.id());

        newsroom.publish(published);

        assertThat(shown(first, second)).containsExactly(second);
        assertThat(rows.read("select person_id from live.appearance where article_id = ?", article.id()))
                .containsExactly(Rows.uuid(second));
        assertThat(rows.read("select 1 from live.guest where article_id = ?", article.id()))
                .isEmpty();
    }

    @Test
    void aPartMayTakeTheKeyThatAnotherHad() {
        var laureate = people.entered(Map.of("name", "Laureate " + newsroom.mark()));
        award(laureate, 0, "Prize", null);
        award(laureate, 1, "Medal", null);
        newsroom.article("Prized").by(new Newsroom.Entered(laureate, "", 0)).published();
        rows.run("update desk.award set title = 'Cup' where person_id = ? and title = 'Prize'", laureate);
        rows.run("update desk.award set title = 'Prize' where person_id = ? and title = 'Medal'", laureate);

        assertThat(people.update(laureate, 0, Map.of("description", "Won"), "version")
                        .problems())
                .isEmpty();

        assertThat(rows.read("select title from live.award where person_id = ? order by position", laureate))
                .containsExactly("Cup", "Prize");
    }

    @Test
    void aMergerMovesTheNewLinksAndPartsInBothEditions() {
        var kept = newsroom.person("Kept");
        var duplicate = newsroom.person("Duplicate");
        var giver = newsroom.source("Giver", "ORGANISATION").id();
        award(kept.id(), 0, "Prize", giver);
        award(duplicate.id(), 0, "Prize", giver);
        award(duplicate.id(), 1, "Medal", giver);
        var both = newsroom.article("Both").quoting(kept, "It rained").entered();
        appears(both.id(), 0, duplicate.id());
        appears(both.id(), 1, kept.id());
        guest(both.id(), duplicate.id());
        guest(both.id(), kept.id());
        newsroom.publish(both);
        var one = newsroom.article("One").entered();
        appears(one.id(), 0, duplicate.id());
        guest(one.id(), duplicate.id());
        newsroom.publish(one);

        assertThat(people.merge(kept.id(), List.of(duplicate.id()), "version").problems())
                .isEmpty();

        for (var edition : Table.EDITIONS) {
            assertThat(rows.read(
                            "select person_id from %s.guest where article_id in (?, ?)".formatted(edition),
                            both.id(),
                            one.id()))
                    .containsExactly(Rows.uuid(kept.id()), Rows.uuid(kept.id()));
            assertThat(rows.read(
                            "select person_id from %s.appearance where article_id = ?".formatted(edition), one.id()))
                    .containsExactly(Rows.uuid(kept.id()));
            assertThat(rows.read(
                            "select title || position from %s.award where person_id = ? order by position"
                                    .formatted(edition),
                            kept.id()))
                    .containsExactly("Prize0", "Medal1");
        }
    }

    @Test
    void aMergerOfSourcesMovesTheNewLinks() {
        var sources = new Desk("Source");
        var kept = newsroom.source("Kept", "ORGANISATION").id();
        var duplicate = newsroom.source("Duplicate", "ORGANISATION").id();
        var laureate = newsroom.person("Laureate");
        award(laureate.id(), 0, "Prize", duplicate);
        newsroom.article("Prized").by(laureate).published();
        assertThat(shown(duplicate)).hasSize(1);

        assertThat(sources.merge(kept, List.of(duplicate), "version").problems())
                .isEmpty();

        assertThat(shown(kept)).hasSize(1);
        for (var edition : Table.EDITIONS) {
            assertThat(rows.read("select giver_id from %s.award where person_id = ?".formatted(edition), laureate.id()))
                    .containsExactly(Rows.uuid(kept));
        }
    }

    @Test
    void whoeverIsLedToByANewLinkIsNotDeletedAndTheErrorTellsByWhat() {
        var person = newsroom.person("Wanted");
        var article = newsroom.article("Wants").entered();
        guest(article.id(), person.id());

        var refused = Api.asEditor()
                .run(
                        "mutation($id: ID!) { deletePerson(id: $id, expectedVersion: 0) { errors { code usedBy { id ... on Article { headline } } } } }",
                        "id",
                        person.id());

        assertThat(refused.getList("deletePerson.errors.code")).containsExactly("IN_USE");
        assertThat(refused.getList("deletePerson.errors[0].usedBy.id")).containsExactly(article.id());
        assertThat(refused.getString("deletePerson.errors[0].usedBy[0].headline"))
                .startsWith("Wants");

        rows.run("delete from desk.guest where article_id = ?", article.id());
        award(person.id(), 0, "Prize", null);
        assertThat(people.delete(person.id(), 0).problems()).isEmpty();
    }

    private void appears(String article, int position, String person) {
        rows.run(
                "insert into desk.appearance (article_id, position, person_id, note) values (?, ?, ?, '{\"a\": 1}')",
                article,
                position,
                person);
    }

    private void guest(String article, String person) {
        rows.run("insert into desk.guest (article_id, person_id) values (?, ?)", article, person);
    }

    private void award(String person, int position, String title, String giver) {
        rows.run(
                "insert into desk.award (id, person_id, position, title, giver_id) values (?, ?, ?, ?, cast(? as uuid))",
                UUID.randomUUID(),
                person,
                position,
                title,
                giver);
    }

    /// Those of the ids that the public finds.
    private static List<String> shown(String... ids) {
        List<Map<String, Object>> nodes = Api.asPublic()
                .run("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", "ids", List.of(ids))
                .getList("nodes");
        return nodes.stream()
                .filter(node -> node != null)
                .map(node -> (String) node.get("id"))
                .toList();
    }
}
