package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// An article that comes to show something at the moment at which that is changed changes with it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AttachedMeanwhileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Tables tables;

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private final Newsroom newsroom = new Newsroom();

    @Test
    void anArticleThatTakesAPictureMeanwhileChangesWithIt() throws SQLException {
        var picture = RandomMergers.image(Map.of("caption", "As read"));
        var article = newsroom.article("Taking").entered();

        var errors = changed(
                "insert into desk.article_image (article_id, position, image_id) values ('%s', 0, '%s')"
                        .formatted(Rows.uuid(article.id()), Rows.uuid(picture)),
                () -> new Desk("Image")
                        .update(picture, 0, Map.of("caption", "Never seen"), "version")
                        .problems());

        assertThat(errors).isEmpty();
        assertThat(newsroom.asItStands(article).version()).isEqualTo(article.version() + 1);
    }

    /// What a change comes to that begins while another transaction has written, and ends after that.
    private List<String> changed(String written, Supplier<List<String>> change) throws SQLException {
        try (var connection = desk.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(written);
            var changing = CompletableFuture.supplyAsync(change);
            var latest = Instant.now().plus(PATIENCE);
            while (tables.column("select pid from pg_locks where not granted").isEmpty()) {
                assertThat(Instant.now()).isBefore(latest);
                Thread.onSpinWait();
            }
            connection.commit();
            return changing.join();
        }
    }
}
