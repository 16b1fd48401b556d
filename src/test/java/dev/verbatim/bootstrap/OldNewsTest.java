package dev.verbatim.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// What an older Verbatim told of its public edition is kept when its tables are brought up to date.
class OldNewsTest {

    private static final String TOLD = """
            insert into desk.outbox (change, subject_type, subject_id, reason, at)
            select change, type, md5(type)::uuid, reason, now() - interval '1 day'
            from (values ('PUBLISHED', 'article', null), ('PUBLISHED', 'article', null), ('UPDATED', 'person', null),
              ('WITHDRAWN', 'article', 'A mistake'), ('PUBLISHED', 'article', null)) told (change, type, reason)""";

    @Test
    void itStandsInTheLogWithItsReasons() throws SQLException {
        try (var database = SpareDatabase.make().migratedTo("7");
                var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(TOLD);
            statement.execute("insert into desk.live_change (ids, table_name) values ('{}', 'article')");

            database.migrated();

            var told = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select concat_ws(' ', type, change, reason) from desk.settled_event
                    where subject_id = md5(type)::uuid and at < now() - interval '1 hour' order by horizon, sequence""")) {
                while (rows.next()) {
                    told.add(rows.getString(1));
                }
            }
            assertThat(told)
                    .containsExactly(
                            "article PUBLISHED",
                            "article UPDATED",
                            "person UPDATED",
                            "article WITHDRAWN A mistake",
                            "article PUBLISHED");
        }
    }

    /// Its transactions have numbers that are yet to come here.
    @Test
    void whatAnotherServerNumberedDoesNotComeBackOutOfABackup() throws SQLException {
        try (var database = SpareDatabase.make().migrated();
                var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("delete from desk.event");
            statement.execute("""
                    insert into desk.event (transaction, horizon, type, ids, tables)
                    values ('4000000000', '4000000000', 'topic', '{}', '{}')""");

            database.migrated();

            try (var rows = statement.executeQuery("select horizon, type from desk.event")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("0");
                assertThat(rows.next()).isFalse();
            }
        }
    }
}
