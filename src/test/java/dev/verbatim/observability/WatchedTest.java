package dev.verbatim.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.Plain;
import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.engine.document.DocumentHash;
import io.opentelemetry.api.common.AttributeKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What those who run Verbatim learn of each request.
@QuarkusTest
@TestProfile(WatchedProfile.class)
@QuarkusTestResource(TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchedTest {

    private static final String REQUESTS = "verbatim_graphql_requests_seconds_count";
    private static final int NAMES = 1_000;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void requestsAreCountedByNameAndOutcome() {
        var before = Figures.at(metrics);

        Api.asPublic().run("query Front { viewer { role } }");
        Api.asPublic().post("query Front { viewer { role } articles(first: 1000) { nodes { id } } }");
        Api.asPublic().refusal("mutation Front { deletePerson(id: \"x\", expectedVersion: 0) { deletedId } }");
        Api.asPublic().run("{ viewer { role } }");

        var after = Figures.at(metrics);
        assertThat(grown(before, after, REQUESTS, "operation=\"Front\"", "kind=\"query\"", "outcome=\"ok\""))
                .isEqualTo(1);
        assertThat(grown(before, after, REQUESTS, "operation=\"Front\"", "kind=\"query\"", "outcome=\"errors\""))
                .isEqualTo(1);
        assertThat(grown(before, after, REQUESTS, "operation=\"Front\"", "kind=\"mutation\""))
                .isEqualTo(1);
        assertThat(grown(before, after, REQUESTS, "operation=\"anonymous\"")).isEqualTo(1);
        assertThat(after.of("verbatim_graphql_requests_seconds_sum", "operation=\"Front\""))
                .isPositive();
    }

    @Test
    void refusalsAreCountedByTheirCode() {
        var before = Figures.at(metrics);

        Api.asPublic().post("{ viewer {");
        Api.asPublic().post("{ nothing }");
        new Api("a key that nobody has", null).post("{ viewer { role } }");

        var after = Figures.at(metrics);
        for (var code : List.of("PARSE_ERROR", "VALIDATION_ERROR", "UNAUTHENTICATED")) {
            assertThat(grown(before, after, "verbatim_graphql_refusals_total", "code=\"" + code + '"'))
                    .as(code)
                    .isEqualTo(1);
        }
        assertThat(grown(before, after, REQUESTS, "operation=\"unknown\"", "outcome=\"refused\""))
                .isEqualTo(3);
    }

    @Test
    void theCacheTellsWhatItDoes() {
        var newsroom = new Newsroom();
        var article = newsroom.article("Kept").published();
        var question = "{ article(id: \"%s\") { headline } }".formatted(article.id());
        var before = Figures.at(metrics);

        Api.asPublic().run(question);
        Api.asPublic().run(question);
        var kept = Figures.at(metrics);
        newsroom.withdraw(article);
        var purged = Figures.at(metrics);

        assertThat(grown(before, kept, "verbatim_cache_misses_total")).isEqualTo(1);
        assertThat(grown(before, kept, "verbatim_cache_hits_total")).isEqualTo(1);
        assertThat(grown(before, kept, "verbatim_cache_entries")).isEqualTo(1);
        assertThat(grown(before, kept, "verbatim_cache_bytes")).isPositive();
        assertThat(grown(kept, purged, "verbatim_cache_purges_total")).isPositive();
    }

    @Test
    void statementsAreCountedForWhatIsExecuted() {
        var article = new Newsroom().article("Counted").published();
        var question = "{ article(id: \"%s\") { headline section { name } } }".formatted(article.id());
        var before = Figures.at(metrics);

        Api.asPublic().run(question);
        Api.asPublic().run(question);

        var after = Figures.at(metrics);
        assertThat(grown(before, after, "verbatim_graphql_statements_count", "kind=\"query\""))
                .isEqualTo(1);
        assertThat(grown(before, after, "verbatim_graphql_statements_sum", "kind=\"query\""))
                .isEqualTo(1);
        assertThat(after.of("verbatim_graphql_statements_sum", "kind=\"mutation\""))
                .isGreaterThan(2);
    }

    @Test
    void theLanesTellHowBusyTheyAre() {
        var figures = Figures.at(metrics);

        assertThat(figures.series("verbatim_lane_running")).isEqualTo(5);
        assertThat(figures.series("verbatim_lane_waiting")).isEqualTo(5);
    }

    @Test
    void aSlowOperationIsALineWithoutWhatWasAsked() {
        var document = "query %s($slug: String!) { article(slug: $slug) { headline } }".formatted("Long".repeat(2_000));

        var lines = slowLines(() -> Api.asPublic().run(document, "slug", "a-secret-slug"));

        assertThat(lines).singleElement().asString().hasSizeLessThan(2048).doesNotContain("secret", "headline");
        assertThat(lines.getFirst())
                .matches("Slow: query (Long){25}, document %s, \\d+ ms, [12] statements, ok"
                        .formatted(DocumentHash.of(document).substring(0, 12)));
    }

    @Test
    void anOperationIsOneSpanOfItsCallersTrace() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var document = "query Traced($id: ID!) { node(id: $id) { id } a: viewer { role } b: viewer { role } }";
        var article = new Newsroom().article("Traced").published();

        Plain.post(document, Map.of("id", article.id()), "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(HeardSpans.inTrace(trace)).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("query Traced");
            assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
            assertThat(span.getAttributes().get(AttributeKey.stringKey("graphql.document.hash")))
                    .isEqualTo(DocumentHash.of(document));
            assertThat(span.getAttributes().toString()).doesNotContain(article.id(), "viewer");
        });
    }

    /// Last, as no other name of the public gets a figure of its own after it.
    @Test
    @Order(Integer.MAX_VALUE)
    void strangersHaveAFewNamesAndTheNewsroomItsOwn() {
        var before = Figures.at(metrics);

        for (int i = 0; i < NAMES; i++) {
            Plain.post("query Name%s { __typename }".formatted(i), Map.of());
        }

        Plain.post("query OurFront { __typename }", Map.of(), "Authorization", "Bearer " + Api.EDITOR_KEY);

        var after = Figures.at(metrics);
        assertThat(after.of(REQUESTS) - before.of(REQUESTS)).isEqualTo(NAMES + 1);
        assertThat(grown(before, after, REQUESTS, "operation=\"other\"")).isBetween(NAMES - 20.0, NAMES - 10.0);
        assertThat(grown(before, after, REQUESTS, "operation=\"OurFront\"")).isEqualTo(1);
        assertThat(after.lines().stream()
                        .filter(line -> line.startsWith(REQUESTS))
                        .map(line -> line.replaceAll(".*operation=\"(\\w+)\".*", "$1"))
                        .distinct())
                .hasSizeLessThanOrEqualTo(3 + 20 + 200)
                .contains("Name0", "OurFront", "other")
                .doesNotContain("Name999");
    }

    private static double grown(Figures before, Figures after, String name, String... tags) {
        return after.of(name, tags) - before.of(name, tags);
    }

    private static List<String> slowLines(Runnable asking) {
        var lines = new ConcurrentLinkedQueue<String>();
        var log = Logger.getLogger(SlowOperations.class.getName());
        var ears = new Ears(lines);
        log.addHandler(ears);
        try {
            asking.run();
        } finally {
            log.removeHandler(ears);
        }
        return List.copyOf(lines);
    }

    private static final class Ears extends Handler {

        private final Queue<String> lines;

        Ears(Queue<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
