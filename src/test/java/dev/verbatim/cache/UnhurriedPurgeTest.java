package dev.verbatim.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// While much is dropped from the cache, event loops go on: what they ask of it waits for nobody.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UnhurriedPurgeTest {

    @Inject
    ResponseCache cache;

    @Test
    void nobodyWhoLooksForAnAnswerWaitsForAPurge() throws Exception {
        // as a purge does, all along
        synchronized (cache) {
            var looking = CompletableFuture.supplyAsync(() -> {
                var kept = cache.get(new CacheKey("{ nobodyAsksThis }", null, Map.of()));
                return kept == null ? cache.now() : -1;
            });

            assertThat(looking.get(10, TimeUnit.SECONDS)).isNotNegative();
        }
    }
}
