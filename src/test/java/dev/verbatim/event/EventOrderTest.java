package dev.verbatim.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Newsroom;
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
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two transactions are held open, and commit in another order than they began: in the order of commits everything is
/// told, and nothing is passed over.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EventOrderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    @Inject
    Tables tables;

    @Inject
    HeardEvents heard;

    private UUID first;
    private UUID second;

    @BeforeEach
    void enter() {
        first = live("Begun first");
        second = live("Begun second");
        await(() -> heard.of(List.of(first, second)).size() == 2);
        heard.forget();
    }

    @Test
    void whoCommitsFirstIsToldFirst() throws SQLException {
        try (var early = begin();
                var late = begin()) {
            rename(early, first);
            rename(late, second);
            late.commit();
            await(() -> heard.of(List.of(first, second)).equals(List.of(second)));
            assertThat(settled()).isEmpty();

            early.commit();
        }

        await(() -> heard.of(List.of(first, second)).equals(List.of(second, first)));
        await(() -> settled().size() == 2);
    }

    /// Numbers are given before the turn to write the public edition comes.
    @Test
    void whoWaitsForTheTurnIsTheLaterOneWhateverItsNumber() throws SQLException {
        try (var early = begin();
                var late = begin()) {
            early.run("update desk.topic set description = 'Numbered' where id = '%s'".formatted(first));
            rename(late, second);
            rename(late, first);
            late.commit();
            rename(early, first);
            early.commit();
        }

        await(() -> settled().size() == 3);
        assertThat(settled()).endsWith(first.toString());
        assertThat(tables.column("""
                        select a.transaction < b.transaction from desk.event a, desk.event b
                        where a.subject_id = '%1$s' and b.subject_id = '%1$s' and a.sequence > b.sequence
                          and a.change = 'UPDATED' and b.change = 'UPDATED'""".formatted(first))).containsExactly("t");
    }

    @Test
    void whatIsRolledBackIsNotTold() throws SQLException {
        try (var early = begin();
                var late = begin()) {
            rename(early, first);
            rename(late, second);
            late.commit();
            await(() -> heard.of(List.of(first, second)).equals(List.of(second)));
        }

        await(() -> settled().equals(List.of(second.toString())));
        await(() -> heard.of(List.of(first, second)).equals(List.of(second)));
    }

    private UUID live(String name) {
        var id = new Newsroom().topic(name, "SUBJECT").id();
        new Rows(desk).bringLive("topic", id);
        return Rows.uuid(id);
    }

    private ByHand begin() throws SQLException {
        return ByHand.begin(desk.getConnection());
    }

    private static void rename(ByHand hand, UUID topic) throws SQLException {
        hand.run("update live.topic set name = name || '!' where id = '%s'".formatted(topic));
    }

    private List<String> settled() {
        return tables.column("""
                        select subject_id from desk.settled_event
                        where change = 'UPDATED' and subject_id in ('%s', '%s') order by horizon, sequence""".formatted(first, second));
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("gave up waiting").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
