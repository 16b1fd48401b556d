package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A request sees one state of the public edition, however often it goes back to the database: what links lead to that
/// are too far to come along is read in the same transaction.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OneSnapshotTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private String quote;

    @BeforeEach
    void aQuoteThatLeadsFarAway() {
        var newsroom = new Newsroom();
        var image = Api.asEditor()
                .run(
                        "mutation($input: ImageInput!) { createImage(input: $input) { image { id } errors { message } } }",
                        "input",
                        Map.of("url", "https://example.org/" + newsroom.mark(), "caption", "before"))
                .getString("createImage.image.id");
        var speaker =
                newsroom.person("Ada", Map.of("imageId", image, "affiliations", List.of(Map.of("title", "Mayor"))));
        var affiliation = Api.asEditor()
                .run("query($id: ID!) { person(id: $id) { affiliations { id } } }", "id", speaker.id())
                .getString("person.affiliations[0].id");
        var article = newsroom.article("Far")
                .quoting(speaker, "It is far", Map.of("affiliationId", affiliation))
                .published();
        quote = Api.asPublic()
                .run("{ article(id: \"%s\") { quotes { nodes { id } } } }".formatted(article.id()))
                .getString("article.quotes.nodes[0].id");
    }

    @Test
    void whatIsReadLastIsAsItWasWhenTheFirstWasRead() throws SQLException {
        var far = "{ quote(id: \"%s\") { affiliation { person { image { caption } } } } }".formatted(quote);
        try (var editor = locking()) {
            var reader = Plain.postLater(far, Map.of());
            awaitReader();
            try (var change = editor.createStatement()) {
                change.execute("update live.image set caption = 'after' where caption = 'before'");
            }
            editor.commit();

            assertThat(reader.join().body()).contains("\"caption\":\"before\"");
        }
        assertThat(Plain.post(far, Map.of(), "Authorization", "Bearer " + Api.EDITOR_KEY, "X-Edition", "live")
                        .body())
                .as("past the answers that are kept")
                .contains("\"caption\":\"after\"");
    }

    private Connection locking() throws SQLException {
        var connection = desk.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table live.image in access exclusive mode");
        }
        return connection;
    }

    private void awaitReader() {
        var end = Instant.now().plus(PATIENCE);
        while (new Rows(desk)
                .read("select pid from pg_locks where not granted and relation = 'live.image'::regclass")
                .isEmpty()) {
            assertThat(Instant.now()).as("gave up waiting").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
