package dev.verbatim.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Plain;
import dev.verbatim.Rows;
import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Ten thousand steps through a small newsroom where everything hangs together: one in eight changes something, the
/// others ask the public edition, once with the cache and once past it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RandomWalkTest {

    private static final int STEPS = 10_000;

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    @Test
    void theCacheAlwaysTellsWhatTheDatabaseHolds() {
        long seed = System.nanoTime();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var begun = Timestamp.from(Instant.now());
        var world = new RandomNewsroom(random);
        var renames = new RandomRenames(random);
        correctArticlesSince(begun);
        var parts = new HeardParts();
        int fromCache = 0;

        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(8) == 0) {
                if (random.nextInt(4) == 0) {
                    renames.change();
                } else {
                    world.change();
                }
                continue;
            }
            var query = random.nextInt(4) == 0
                    ? renames.question()
                    : parts.any() && random.nextInt(8) == 0 ? parts.question(random) : world.question();

            var cached = Plain.post(query, Map.of());

            assertThat(data(cached.body()))
                    .as("seed %s, step %s: %s", seed, step, query)
                    .isEqualTo(data(past(query)));
            parts.hear(cached.body());
            fromCache += cached.headers().firstValue("ETag").isPresent() ? 1 : 0;
        }

        assertThat(fromCache).isGreaterThan(STEPS / 2);
        assertThat(world.changesMade()).isGreaterThan(STEPS / 20);
        assertThat(List.of("affiliation", "citation", "correction")).allMatch(parts::have);
    }

    /// They go live with their article; nothing enters them by the API yet.
    private void correctArticlesSince(Timestamp begun) {
        new Rows(desk).run("""
                        insert into desk.correction (id, article_id, quote_id, kind, text, at)
                        select gen_random_uuid(), a.id, (select min(q.id::text)::uuid from desk.quote q where q.article_id = a.id),
                          'CORRECTION', 'It was wrong.', now()
                        from desk.article a where a.created_at >= ?""", begun);
    }

    /// The newsroom reads the same edition, and its answers are never kept.
    private static String past(String query) {
        return Plain.post(query, Map.of(), "Authorization", "Bearer " + Api.EDITOR_KEY, "X-Edition", "live")
                .body();
    }

    private static JsonObject data(String answer) {
        var json = new JsonObject(answer);
        json.remove("extensions");
        return json;
    }
}
