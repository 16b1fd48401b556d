package dev.verbatim.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Keys of batches are compared as values; "Aa" and "BB" have the same hash code.
class BatchTest {

    private static final UUID PARENT = new UUID(1, 2);

    @Test
    void keysWithEqualHashCodesGetTheirOwnAnswers() {
        var batch = new Batch<String, String>("letters", keys -> {
            var answers = new HashMap<String, String>();
            keys.forEach(key -> answers.put(key, "of " + key));
            return answers;
        });

        var answers = fetching(() -> List.of(batch.load("Aa"), batch.load("BB"), batch.load("Aa")));

        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(answers)
                .map(answer -> answer.toCompletableFuture().join())
                .containsExactly("of Aa", "of BB", "of Aa");
    }

    @Test
    void aKeyWithoutAnAnswerIsNull() {
        var batch = new Batch<String, String>("nothing", _ -> Map.of());

        var answers = fetching(() -> List.of(batch.load("Aa")));

        assertThat(answers.getFirst().toCompletableFuture().join()).isNull();
    }

    @Test
    void argumentsWithEqualHashCodesAreDifferentKeys() {
        var one = new PageKey<>(PARENT, new Page(1, false, null, true), "Aa", false);
        var two = new PageKey<>(PARENT, new Page(1, false, null, true), "BB", false);

        assertThat(one).hasSameHashCodeAs(two).isNotEqualTo(two);
    }

    private static <T> T fetching(Supplier<T> loads) {
        var fetch = new Fetch();
        return fetch.during(() -> {
            var answers = loads.get();
            fetch.loaders().dispatch();
            return answers;
        });
    }
}
