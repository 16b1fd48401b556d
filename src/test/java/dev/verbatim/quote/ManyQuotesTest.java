package dev.verbatim.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The longest body with as many of the longest quotes as one article takes at once is answered soon.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ManyQuotesTest {

    private static final String BODY = "a ".repeat(249_000).strip();

    @Test
    @Timeout(10)
    void quotesThatDoNotStandInTheBodyAreRefusedSoon() {
        var errors = errors(BODY, i -> "a ".repeat(2_398) + "b" + i);

        assertThat(errors).hasSize(250);
        assertThat(errors.getFirst()).containsEntry("message", "These words do not stand in the body.");
    }

    @Test
    @Timeout(10)
    void quotesThatStandEverywhereAreRefusedSoon() {
        var errors = errors(BODY, i -> "a " + "a ".repeat(i % 3));

        assertThat(errors).hasSize(250);
        assertThat(errors.getFirst())
                .containsEntry(
                        "message", "These words stand in the body 1000 times or more; give an anchor to tell which.");
    }

    private static List<Map<String, Object>> errors(String body, IntFunction<String> words) {
        var speaker = new Newsroom().person("Ada").id();
        var quotes = IntStream.range(0, 250)
                .mapToObj(i -> Map.of("text", words.apply(i), "kind", "DIRECT", "speakerPersonId", speaker))
                .toList();
        return Api.asReporter()
                .run(
                        "mutation($input: CreateArticleInput!) { createArticle(input: $input) { errors { code field message } } }",
                        "input",
                        new HashMap<>(Map.of("headline", "Long", "body", body, "quotes", quotes)))
                .getList("createArticle.errors");
    }
}
