package dev.verbatim.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.SpareDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

    private static final String OWN = " from desk.event where transaction = pg_current_xact_id_if_assigned()";
    private static final String TRIGGERS =
            "select oid || ' ' || xmin from pg_trigger where not tgisinternal order by oid";

    private static SpareDatabase database;

    @BeforeAll
    static void make() {
        database = SpareDatabase.make().migrated();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void everyWriteToEachTableIsNoted() throws SQLException {
        List<String> names;
        try (var hand = begin()) {
            names = hand.column(
                    "select relname from pg_class where relnamespace = 'live'::regnamespace and relkind in ('r', 'p')");
        }

        assertThat(names).contains("article", "byline", "person", "quote", "redirect");
        for (var name : names) {
            isFollowed(name);
        }
    }

    @Test
    void aTableAndALinkThatComeLaterAreFollowedAfterTheNextStart() throws SQLException {
        change("create table desk.pamphlet (id uuid primary key, version int not null)");
        change("create table live.pamphlet (like desk.pamphlet including all)");
        database.migrated();
        isFollowed("pamphlet");

        change("alter table live.pamphlet add column person_id uuid");
        change("alter table live.pamphlet disable trigger user");
        database.migrated();
        isFollowed("pamphlet");

        change("drop table desk.pamphlet, live.pamphlet");
    }

    @Test
    void ofATableWithoutIdsItIsKnownThatItChanged() throws SQLException {
        change("create table live.stray (words text)");
        database.migrated();

        try (var hand = begin()) {
            hand.run("insert into live.stray values ('anything')");

            assertThat(hand.column("select type || ' ' || (subject_id is null)" + OWN))
                    .containsExactly("stray true");
        }
        change("drop table live.stray");
    }

    @Test
    void aStartThatFindsNothingNewLeavesTheTriggersAlone() throws SQLException {
        try (var hand = begin()) {
            var before = hand.column(TRIGGERS);
            hand.commit();

            database.migrated();

            assertThat(hand.column(TRIGGERS)).isEqualTo(before);
        }
    }

    /// What the values mean does not matter here, so no check is in the way.
    private static void isFollowed(String name) throws SQLException {
        try (var hand = begin()) {
            for (var check : hand.column(
                    "select conname from pg_constraint where contype = 'c' and conrelid = 'live.%s'::regclass"
                            .formatted(name))) {
                hand.run("alter table live.%s drop constraint %s".formatted(name, check));
            }
            var links = insert(hand, name);
            isNoted(hand, "insert", name, links.values());

            for (var link : links.keySet()) {
                var other = UUID.randomUUID().toString();
                var both = new ArrayList<>(links.values());
                both.add(other);
                hand.run("update live.%s set %s = '%s'".formatted(name, link, other));
                isNoted(hand, "update of " + link, name, both);
                links.put(link, other);
            }
            hand.run("delete from live." + name);
            isNoted(hand, "delete", name, links.values());
            hand.run("truncate live." + name);
            isNoted(hand, "truncate", name, List.of());
        }
    }

    /// @return the ids in the row, by column
    private static Map<String, String> insert(ByHand hand, String name) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        var links = new LinkedHashMap<String, String>();
        for (var column : hand.column("""
                select attname || ':' || format_type(atttypid, null) from pg_attribute
                where attrelid = 'live.%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                  and (atttypid = 'uuid'::regtype or attnotnull and not atthasdef) order by attnum""".formatted(name))) {
            var parts = column.split(":");
            if (parts[1].equals("uuid")) {
                links.put(parts[0], UUID.randomUUID().toString());
                values.put(parts[0], "'" + links.get(parts[0]) + "'");
            } else {
                values.put(parts[0], Objects.requireNonNull(SAMPLES.get(parts[1]), column));
            }
        }
        hand.run("insert into live.%s (%s) values (%s)"
                .formatted(name, String.join(", ", values.keySet()), String.join(", ", values.values())));
        return links;
    }

    /// By the transaction that is under way, in events that name the table and all ids in the row, before and
    /// after; where there are none, in one that is about anything.
    private static void isNoted(ByHand hand, String write, String name, Collection<String> ids) throws SQLException {
        var what = write + " " + name;
        assertThat(hand.column("select unnest(tables)" + OWN)).as(what).contains(name);
        assertThat(hand.column("select unnest(ids)" + OWN)).as(what).containsAll(ids);
        assertThat(hand.column("select subject_id" + OWN))
                .as(what)
                .isNotEmpty()
                .allMatch(subject -> ids.isEmpty() ? subject == null : ids.contains(subject));
        hand.run("delete" + OWN);
    }

    private static ByHand begin() throws SQLException {
        return ByHand.begin(database.connect());
    }

    private static void change(String sql) throws SQLException {
        try (var hand = begin()) {
            hand.run(sql);
            hand.commit();
        }
    }
}
