package dev.verbatim.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Newsroom;
import dev.verbatim.Plain;
import dev.verbatim.Rows;
import dev.verbatim.Tables;
import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The log is kept for 90 days, and whoever was away for longer forgets what it knew.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EventRetentionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MANY = 12_000;

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    @Inject
    Tables tables;

    @Inject
    EventRetention retention;

    @BeforeEach
    void fill() {
        run("delete from desk.event");
        run("""
                insert into desk.event (transaction, horizon, at, type, subject_id, ids, tables)
                select '1', '1', now() - make_interval(days => case when i <= %s then 91 else 89 end), 'topic',
                  gen_random_uuid(), '{}', '{}'
                from generate_series(1, %s) i""".formatted(MANY, MANY + 2));
    }

    @Test
    void whatIsOlderGoesButForTheNewestOfIt() {
        assertThat(count("at < now() - interval '90 days'")).isEqualTo(MANY);

        assertThat(retention.purge()).isEqualTo(MANY - 1);

        assertThat(count("at < now() - interval '90 days'")).isEqualTo(1);
        assertThat(count("true")).isEqualTo(3);
        assertThat(retention.purge()).isZero();
    }

    @Test
    void oneNodePurgesAtATime() throws SQLException {
        try (var other = desk.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(%s)".formatted(EventRetention.TURN));

            assertThat(retention.purge()).isZero();

            other.rollback();
        }
        assertThat(retention.purge()).isEqualTo(MANY - 1);
    }

    /// What is changed and gone from the log between two looks is as what is changed while a node is away.
    @Test
    void whoMissedWhatWasPurgedDropsEveryAnswer() throws SQLException {
        var person = new Newsroom().person("Known here");
        new Newsroom().article("By her").by(person).published();
        var query = "{ person(id: \"%s\") { name } }".formatted(person.id());
        assertThat(Plain.post(query, Map.of()).body()).contains("Known here");

        try (var elsewhere = desk.getConnection();
                var statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("update live.person set name = 'Changed elsewhere' where id = '%s'"
                    .formatted(Rows.uuid(person.id())));
            statement.execute("delete from desk.event");
            elsewhere.commit();
        }

        var end = Instant.now().plus(PATIENCE);
        while (!Plain.post(query, Map.of()).body().contains("Changed elsewhere")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private int count(String which) {
        return Integer.parseInt(
                tables.column("select count(*) from desk.event where " + which).getFirst());
    }

    private void run(String sql) {
        new Rows(desk).run(sql);
    }
}
