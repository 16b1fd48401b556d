package dev.verbatim.graphql.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.context.RequestContext;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.PageRequestKey;
import dev.verbatim.rowmapping.Read;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Keys of batches are compared as values; "Aa" and "BB" have the same hash code.
class BatchTest {

    private static final UUID PARENT = new UUID(1, 2);

    private final Batches batches = new Batches();

    @Test
    void keysWithEqualHashCodesGetTheirOwnAnswers() {
        var batch = batches.<String, String>batch("letters", keys -> {
            var answers = new HashMap<String, String>();
            keys.forEach(key -> answers.put(key, "of " + key));
            return Read.of(answers);
        });

        var answers = fetching(() -> List.of(batch.load("Aa"), batch.load("BB"), batch.load("Aa")));

        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(answers)
                .map(answer -> answer.toCompletableFuture().join())
                .containsExactly("of Aa", "of BB", "of Aa");
    }

    @Test
    void aKeyWithoutAnAnswerIsNull() {
        var batch = batches.<String, String>batch("nothing", _ -> Read.of(Map.of()));

        var answers = fetching(() -> List.of(batch.load("Aa")));

        assertThat(answers.getFirst().toCompletableFuture().join()).isNull();
    }

    @Test
    void aSecondBatchOfANameThatIsTakenIsRefused() {
        batches.<String, String>batch("taken", _ -> Read.of(Map.of()));

        assertThatThrownBy(() -> batches.<String, String>batch("taken", _ -> Read.of(Map.of())))
                .hasMessage("There are two batches by the name of taken.");
    }

    @Test
    void whatOneBatchFailsWithConcernsNoOther() {
        var failing = batches.<String, String>batch("failing", _ -> {
            throw new IllegalStateException("no");
        });
        var other = batches.<String, String>batch("other", keys -> Read.of(Map.of("Aa", "of Aa")));

        var answers = fetching(() -> List.of(failing.load("Aa"), other.load("Aa")));

        assertThat(answers.getFirst().toCompletableFuture()).isCompletedExceptionally();
        assertThat(answers.getLast().toCompletableFuture()).isCompletedWithValue("of Aa");
    }

    @Test
    void argumentsWithEqualHashCodesAreDifferentKeys() {
        var one = new PageRequestKey<>(PARENT, new Page(1, false, null, true), "Aa", false);
        var two = new PageRequestKey<>(PARENT, new Page(1, false, null, true), "BB", false);

        assertThat(one).hasSameHashCodeAs(two).isNotEqualTo(two);
    }

    private static <T> T fetching(Supplier<T> loads) {
        var fetch = new FetchContext();
        return fetch.in(RequestContext.current()).during(() -> {
            var answers = loads.get();
            fetch.loaders().dispatch();
            return answers;
        });
    }
}
