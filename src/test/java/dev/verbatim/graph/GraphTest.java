package dev.verbatim.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.verbatim.bootstrap.SpareDatabase;
import dev.verbatim.content.LinkTo;
import jakarta.persistence.Entity;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The description holds what the database holds, and says what it does not understand.
class GraphTest {

    private static SpareDatabase database;

    private Connection connection;

    @BeforeAll
    static void make() {
        database = SpareDatabase.make().migrated();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void everyTableIsKnownOrIsLeftOutForAReason() throws SQLException {
        var known = Graph.read(connection).tables().stream()
                .flatMap(table -> table.editions().stream().map(edition -> edition + '.' + table.name()));

        assertThat(column("select schemaname || '.' || tablename from pg_tables where schemaname in ('desk', 'live')"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(known, Declared.LEFT_OUT.keySet().stream())
                        .toList());
    }

    @Test
    void everyTallyIsAColumnOfBothEditions() throws SQLException {
        assertThat(column("select table_name || '.' || column_name from information_schema.columns"
                                + " where table_schema in ('desk', 'live')")
                        .stream()
                        .filter(Declared.TALLIES::contains))
                .hasSize(2 * Declared.TALLIES.size());
    }

    @Test
    void linksLeadBackAsFarAsThereIsAnOrder() throws SQLException {
        var before = new ArrayList<>(Declared.CONTENTS);

        for (var table : Graph.read(connection).tables()) {
            before.add(table.name());
            assertThat(before)
                    .containsAll(table.links().stream().map(Link::target).toList());
        }
    }

    @Test
    void whatIsPartOfAnArticleIsReadFromTheLinks() throws SQLException {
        var graph = Graph.read(connection);

        assertThat(graph.of("article").stream().map(Table::name))
                .startsWith("article")
                .containsSubsequence("quote_about", "quote")
                .containsExactlyInAnyOrder(
                        "article",
                        "article_topic",
                        "byline",
                        "article_image",
                        "mention",
                        "citation",
                        "quote",
                        "quote_about",
                        "correction",
                        "contradiction");
        assertThat(graph.of("person").stream().map(Table::name)).containsExactly("person", "affiliation", "contact");
    }

    @Test
    void everyMarkedLinkLeadsWhereItsForeignKeyLeads() throws SQLException {
        var marked = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.verbatim").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .flatMap(type -> Stream.of(type.reflect().getDeclaredFields()))
                        .filter(field -> field.isAnnotationPresent(LinkTo.class))
                        .map(GraphTest::marked)
                        .toList();
        var links = Graph.read(connection).tables().stream()
                .flatMap(table -> table.links().stream())
                .map(link -> link.fullName() + " to " + link.target())
                .toList();

        assertThat(marked).hasSizeGreaterThan(10).isSubsetOf(links);
    }

    private static String marked(Field field) {
        var type = field.getDeclaringClass();
        var named = type.getAnnotation(jakarta.persistence.Table.class);
        return (named == null ? inTheDatabase(type.getSimpleName()) : named.name())
                + '.' + inTheDatabase(field.getName()) + " to "
                + field.getAnnotation(LinkTo.class).value();
    }

    /// As Hibernate names it.
    private static String inTheDatabase(String name) {
        return name.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /// Each is refused in a sentence that says what to do.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table desk.award (id uuid primary key, person_id uuid references desk.person) | desk.award is part of nothing: let the link to what it is part of say ON DELETE CASCADE, or declare it",
                "create table desk.award (id uuid primary key, person_id uuid references desk.person on delete cascade) | desk.award has no twin in live: make it (LIKE desk.award INCLUDING ALL), or declare",
                "create table desk.award (person_id uuid references desk.person on delete cascade) | desk.award needs a primary key.",
                "create table desk.award (id uuid primary key, person_id uuid) | desk.award.person_id must be a foreign key",
                "create table live.award (id uuid primary key) | live.award has no twin in desk",
                "create table live.imported_text (like desk.imported_text) | live.imported_text must not be",
                "alter table desk.person add column motto text | desk.person has a column motto and live.person has none",
                "alter table live.quote add column motto text | live.quote has a column motto and desk.quote has none",
                "alter table desk.person drop column quote_count cascade | dev.verbatim.graph.Declared names person.quote_count, which the database does not have.",
                "alter table desk.article add column editor_id uuid; alter table live.article add column editor_id uuid | desk.article.editor_id must be a foreign key",
            })
    void whatIsNotUnderstoodIsRefusedInASentence(String change, String sentence) throws SQLException {
        run(change);

        assertThatThrownBy(() -> Graph.read(connection))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table desk.person add column letters int generated always as (length(name)) stored",
                "alter table live.person add column letters int generated always as (length(name)) virtual",
                "alter table desk.person add column motto text; alter table live.person add column motto text",
                "create table desk.award (id uuid primary key, person_id uuid references desk.person on delete cascade); create table live.award (like desk.award including all)",
            })
    void whatTheLinksTellNeedsNoDeclaration(String change) throws SQLException {
        run(change);

        assertThat(Graph.read(connection).table("person").columnNames()).doesNotContain("letters");
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
