package dev.verbatim.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.Plain;
import dev.verbatim.Rows;
import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/// What happens between reading and keeping. A lock on a table that the question reads last holds the reader there.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CacheRaceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    @Inject
    SessionFactory sessions;

    private final Newsroom newsroom = new Newsroom();

    @Test
    void whatWasReadBeforeAChangeIsNotKeptAfterIt() throws Exception {
        var person = newsroom.person("Old name");
        var query = question(person);

        CompletableFuture<HttpResponse<String>> reader;
        try (var lock = lockContradictions()) {
            reader = Plain.postLater(query, Map.of());
            await(() -> readersThatWait() == 1);
            new Desk("Person").update(person.id(), person.version(), Map.of("name", "New name"), "version");
            // who asks after the change does not join those who asked before it
            var late = Plain.postLater(query, Map.of());
            lock.rollback();
            assertThat(late.join().body()).contains("New name");
        }

        assertThat(reader.join().body()).contains("Old name");
        assertThat(Plain.post(query, Map.of()).body()).contains("New name");
    }

    @Test
    void aThousandWhoAskTheSameAtOnceTakeOneSetOfStatements() throws Exception {
        var query = question(newsroom.person("Hot spot"));
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();

        List<CompletableFuture<HttpResponse<String>>> readers;
        try (var lock = lockContradictions()) {
            readers = IntStream.range(0, 1_000)
                    .mapToObj(_ -> Plain.postLater(query, Map.of()))
                    .toList();
            await(() -> readersThatWait() == 1);
            lock.rollback();
        }

        assertThat(readers.stream().map(reader -> reader.join().body()).distinct())
                .singleElement()
                .asString()
                .contains("Hot spot");
        assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(3);
        sessions.getStatistics().setStatisticsEnabled(false);
    }

    @Test
    void whatOtherNodesChangeIsSeenSoon() {
        var person = newsroom.person("Known here");
        var query = question(person);
        assertThat(Plain.post(query, Map.of()).body()).contains("Known here");

        new Rows(desk).run("update live.person set name = 'Changed elsewhere' where id = ?", Rows.uuid(person.id()));

        await(() -> Plain.post(query, Map.of()).body().contains("Changed elsewhere"));
    }

    /// Reads a person and a quote, then the quote's contradictions.
    private String question(Newsroom.Entered person) {
        var article = newsroom.article("Quoting").quoting(person, "Here I am").published();
        var quote = dev.verbatim.Api.asPublic()
                .run("{ article(id: \"%s\") { quotes { nodes { id } } } }".formatted(article.id()))
                .getString("article.quotes.nodes[0].id");
        return "{ person(id: \"%s\") { name } quote(id: \"%s\") { contradictions { note } } }"
                .formatted(person.id(), quote);
    }

    private Connection lockContradictions() throws SQLException {
        var connection = desk.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table live.contradiction in access exclusive mode");
        }
        return connection;
    }

    private long readersThatWait() {
        return (Long) new Rows(desk)
                .read("select count(*) from pg_locks where relation = 'live.contradiction'::regclass and not granted")
                .getFirst();
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("gave up waiting").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
