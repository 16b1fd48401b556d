package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.Rows;
import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What nobody waits for any more is not gone on with: the statement that runs is called off, and the connection goes
/// back. A lock on a table holds the reader in a statement; the log tells why it came to its end.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DepartureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CALLED_OFF = "canceling statement due to user request";

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    @Inject
    Connections connections;

    private String query;

    @BeforeEach
    void aQuoteWhoseContradictionsAreRead() {
        var newsroom = new Newsroom();
        var article = newsroom.article("Left")
                .quoting(newsroom.person("Ada"), "We wait")
                .published();
        var quote = Api.asPublic()
                .run("{ article(id: \"%s\") { quotes { nodes { id } } } }".formatted(article.id()))
                .getString("article.quotes.nodes[0].id");
        query = "{quote(id:\"" + quote + "\"){contradictions{note}}}";
    }

    @Test
    void aReaderWhoLeavesIsNotReadForAnyLonger() throws Exception {
        try (var lock = lock("live");
                var heard = new Heard()) {
            var reader = new Line().say(post(""));
            await(() -> waiting("live") == 1);

            reader.close();

            await(() -> heard.messages().stream().anyMatch(message -> message.contains(CALLED_OFF)));
            assertThat(waiting("live")).isZero();
            await(() -> connections.held() == 0);
            lock.rollback();
        }
    }

    @Test
    void anEditorWhoLeavesIsNotReadForAnyLonger() throws Exception {
        try (var lock = lock("desk");
                var heard = new Heard()) {
            var reader = new Line().say(post("Authorization: Bearer " + Api.EDITOR_KEY + "\r\n"));
            await(() -> waiting("desk") == 1);

            reader.close();

            await(() -> heard.messages().stream().anyMatch(message -> message.contains(CALLED_OFF)));
            await(() -> connections.held() == 0);
            lock.rollback();
        }
    }

    @Test
    void whoeverStillWaitsForTheSameIsAnswered() throws Exception {
        try (var lock = lock("live");
                var heard = new Heard()) {
            var staying = Sent.asking(query).sendLater();
            await(() -> waiting("live") == 1);

            new Line().say(post("")).close();
            lock.rollback();

            assertThat(staying.join().body()).contains("\"contradictions\":[]");
            assertThat(heard.messages()).isEmpty();
        }
    }

    private String post(String headers) {
        var body = JsonObject.of("query", query, "variables", JsonObject.of()).encode();
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headers
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private Connection lock(String edition) throws SQLException {
        var connection = desk.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + edition + ".contradiction in access exclusive mode");
        }
        return connection;
    }

    private long waiting(String edition) {
        return (Long) new Rows(desk)
                .read("select count(*) from pg_locks where not granted and relation = '" + edition
                        + ".contradiction'::regclass")
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
