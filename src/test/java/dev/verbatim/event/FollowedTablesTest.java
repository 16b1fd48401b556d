package dev.verbatim.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ops.SpareDatabase;
import dev.verbatim.ops.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every write to any table of the public edition is in the log, whoever wrote it, also by hand.
class FollowedTablesTest {

    private static final Map<String, String> SAMPLES = Map.of(
            "text", "'x'",
            "integer", "1",
            "double precision", "0.5",
            "boolean", "true",
            "date", "now()",
            "timestamp with time zone", "now()",
            "jsonb", "'[]'",
            "text[]", "'{}'",
            "tsvector", "''",
            "bytea", "'x'");

    private static SpareDatabase database;

    @BeforeAll
    static void make() {
        new TestDatabase().start();
        database = SpareDatabase.make().migrated();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    /// A column of a table, as PostgreSQL names its type.
    private record Column(String name, String type, boolean needed) {}

    @Test
    void everyWriteToEachTableIsNoted() throws SQLException {
        try (var connection = database.connect()) {
            var names = column(
                    connection,
                    "select relname from pg_class where relnamespace = 'live'::regnamespace and relkind in ('r', 'p')");
            assertThat(names).contains("article", "person", "quote", "redirect");

            for (var name : names) {
                isFollowed(connection, name);
            }
        }
    }

    @Test
    void aTableAndALinkThatComeLaterAreFollowedAfterTheNextStart() throws SQLException {
        try (var connection = database.connect()) {
            run(
                    connection,
                    "create table desk.pamphlet (id uuid primary key, person_id uuid references desk.person, version int not null)");
            run(connection, "create table live.pamphlet (like desk.pamphlet including all)");
            run(connection, "create table live.stray (words text)");
            database.migrated();
            isFollowed(connection, "pamphlet");
            run(connection, "alter table live.pamphlet add column topic_id uuid");
            run(connection, "alter table live.pamphlet disable trigger user");
            database.migrated();
            isFollowed(connection, "pamphlet");

            run(connection, "insert into live.stray values ('anything')");

            assertThat(column(connection, "select subject_id from desk.event where tables = '{stray}'"))
                    .containsExactly((String) null);
            run(connection, "drop table desk.pamphlet, live.pamphlet, live.stray");
        }
    }

    @Test
    void aStartThatFindsNothingNewChangesNothing() throws SQLException {
        try (var connection = database.connect()) {
            var triggers = "select oid || ' ' || xmin from pg_trigger where not tgisinternal order by oid";
            var before = column(connection, triggers);

            database.migrated();

            assertThat(column(connection, triggers)).isEqualTo(before);
        }
    }

    /// What the values mean does not matter here, so no check is in the way.
    private static void isFollowed(Connection connection, String name) throws SQLException {
        var columns = columns(connection, name);
        connection.setAutoCommit(false);
        for (var check : column(
                connection,
                "select conname from pg_constraint where contype = 'c' and conrelid = 'live.%s'::regclass"
                        .formatted(name))) {
            run(connection, "alter table live.%s drop constraint %s".formatted(name, check));
        }

        var ids = insert(connection, name, columns);
        isNoted(connection, "insert", name, ids);
        var any = columns.getFirst().name();
        run(connection, "update live.%1$s set %2$s = %2$s".formatted(name, any));
        isNoted(connection, "update", name, ids);
        for (var link :
                columns.stream().filter(column -> column.type().equals("uuid")).toList()) {
            var other = UUID.randomUUID();
            run(connection, "update live.%s set %s = '%s'".formatted(name, link.name(), other));
            ids.add(other.toString());
            isNoted(connection, "update of " + link.name(), name, ids);
            ids.removeIf(id -> !currentIds(connection, name, columns).contains(id));
        }
        run(connection, "delete from live." + name);
        isNoted(connection, "delete", name, ids);
        run(connection, "truncate live." + name);
        isNoted(connection, "truncate", name, List.of());
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private static List<String> insert(Connection connection, String name, List<Column> columns) throws SQLException {
        var values = new ArrayList<String>();
        var ids = new ArrayList<String>();
        var filled = columns.stream()
                .filter(column -> column.needed() || column.type().equals("uuid"))
                .toList();
        for (var column : filled) {
            if (column.type().equals("uuid")) {
                ids.add(UUID.randomUUID().toString());
                values.add("'" + ids.getLast() + "'");
            } else {
                values.add(Objects.requireNonNull(SAMPLES.get(column.type()), column.toString()));
            }
        }
        run(
                connection,
                "insert into live.%s (%s) values (%s)"
                        .formatted(
                                name,
                                filled.stream().map(Column::name).collect(Collectors.joining(", ")),
                                String.join(", ", values)));
        return ids;
    }

    /// By the transaction that is under way, in events that name the table and all ids in the row, before and after.
    private static void isNoted(Connection connection, String write, String name, List<String> ids)
            throws SQLException {
        var own = "from desk.event where transaction = pg_current_xact_id_if_assigned()";
        assertThat(column(connection, "select unnest(tables) " + own))
                .as(write + " " + name)
                .contains(name);
        assertThat(column(connection, "select unnest(ids) " + own))
                .as(write + " " + name)
                .containsAll(ids);
        assertThat(column(connection, "select coalesce(subject_id, '%s') %s".formatted(new UUID(0, 0), own)))
                .as(write + " " + name)
                .anyMatch(subject -> ids.isEmpty() ? subject.equals(new UUID(0, 0).toString()) : ids.contains(subject));
        run(connection, "delete " + own);
    }

    private static List<String> currentIds(Connection connection, String name, List<Column> columns) {
        try {
            var links = columns.stream()
                    .filter(column -> column.type().equals("uuid"))
                    .map(Column::name);
            return column(
                    connection,
                    "select unnest(array[%s]) from live.%s".formatted(links.collect(Collectors.joining(", ")), name));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Column> columns(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select attname, format_type(atttypid, null), attnotnull and not atthasdef from pg_attribute
                        where attrelid = 'live.%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                        order by attnum""".formatted(name))) {
            var columns = new ArrayList<Column>();
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
            }
            return columns;
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
