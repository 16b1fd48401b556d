package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Newsroom;
import dev.verbatim.Rows;
import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Those who ask the same at once share one execution, and each gets the answer in the form that they take,
/// whether or not some field of it failed. A lock on a table holds the execution until all have asked.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SharedAnswerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> CODINGS = List.of("br", "gzip", "identity", "gzip", "br");

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private final Newsroom newsroom = new Newsroom();

    @Test
    void anAnswerWithErrorsIsSharedInEachCoding() throws Exception {
        answersAll(article() + " bad: article(id: \"x\") { id }", "BAD_INPUT");
    }

    @Test
    void anAnswerWithoutErrorsIsToo() throws Exception {
        answersAll(article(), "\"data\"");
    }

    private String article() {
        var article = newsroom.article("Shared")
                .with("body", "Nothing moved in the harbour. ".repeat(200))
                .published();
        return "article(id: \"%s\") { body corrections { text } }".formatted(article.id());
    }

    private void answersAll(String fields, String word) throws Exception {
        var asked = new ArrayList<CompletableFuture<Integer>>();
        var question = Sent.get("query", "{ " + fields + " }");
        try (var connection = desk.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table live.correction in access exclusive mode");
            asked.add(ask(question, CODINGS.getFirst()));
            awaitReader();
            CODINGS.subList(1, CODINGS.size()).forEach(coding -> asked.add(ask(question, coding)));
            connection.rollback();
        }

        for (var answer : asked) {
            assertThat(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isPositive();
        }
        assertThat(question.with("Accept-Encoding", "identity").send().body()).contains(word);
    }

    /// How many bytes came.
    private static CompletableFuture<Integer> ask(Sent question, String coding) {
        return question.with("Accept-Encoding", coding).sendLater().thenApply(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo(coding);
            return answer.body().length();
        });
    }

    private void awaitReader() throws SQLException {
        var end = Instant.now().plus(PATIENCE);
        while ((Long) new Rows(desk)
                        .read(
                                "select count(*) from pg_locks where not granted and relation = 'live.correction'::regclass")
                        .getFirst()
                == 0) {
            assertThat(Instant.now()).as("gave up waiting").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
