package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// After many attacks at once everything is as it was: threads, memory, connections, rows; and the log has kept its
/// temper.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AftermathTest {

    private static final int ROUNDS = 6;
    private static final int MEGABYTE = 1 << 20;
    /// The documents, the answers and the persisted ones that may be kept, and what a garbage collector leaves.
    private static final long KEPT = 160L * MEGABYTE;

    private static final int HASHES = 100_000;
    private static final int AT_ONCE = 100;
    private static final int LONGEST_LINE = 2_048;
    private static final String EVENT_LOOP = "vert.x-eventloop";
    /// Four readers of the public and of the newsroom and three writers a core, and who checks documents.
    private static final String LANES = "graphql-";

    @Inject
    Oracle oracle;

    @Inject
    Connections connections;

    @Test
    void everythingIsAsItWas() {
        barrage();
        var stored = oracle.stored();
        long loops = threads(EVENT_LOOP);
        long memory = memory();

        try (var heard = new Heard()) {
            for (int i = 0; i < ROUNDS; i++) {
                barrage();
            }

            assertThat(heard.messages()).allMatch(line -> line.length() <= LONGEST_LINE && !line.contains("trace"));
        }
        assertThat(oracle.stored()).isEqualTo(stored);
        assertThat(connections.held()).isZero();
        assertThat(threads(EVENT_LOOP)).isEqualTo(loops);
        assertThat(threads(LANES))
                .isLessThanOrEqualTo(12L * Runtime.getRuntime().availableProcessors());
        assertThat(memory()).isLessThan(memory + KEPT);
        assertThat(Sent.asking("{viewer{role}}").send().body()).contains("PUBLIC");
    }

    @Test
    void hashesThatNobodyKnowsTakeNoMemory() {
        unknown(0, AT_ONCE);
        long memory = memory();

        for (int i = AT_ONCE; i < HASHES; i += AT_ONCE) {
            unknown(i, AT_ONCE);
        }

        assertThat(memory()).isLessThan(memory + HASHES * 100L);
    }

    private static void unknown(int from, int count) {
        IntStream.range(from, from + count)
                .mapToObj("{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%064x\"}}}"::formatted)
                .map(body -> Sent.post(body).sendLater())
                .toList()
                .forEach(answer -> Oracle.isRefusal(answer.join(), "PERSISTED_QUERY_NOT_FOUND"));
    }

    /// Each document made new, so that none is known already.
    private static void barrage() {
        var answers = new ArrayList<CompletableFuture<Void>>();
        var documents = HostileDocuments.all().toList();
        for (var hostile : documents) {
            for (var key : List.of("", Api.REPORTER_KEY)) {
                var attack = Sent.asking(hostile.document() + " #" + UUID.randomUUID());
                answers.add((key.isEmpty() ? attack : attack.keyed(key))
                        .sendLater()
                        .thenAccept(answer ->
                                Oracle.isRefusal(answer, hostile.codes().toArray(String[]::new))));
            }
        }
        for (int i = 0; i < 200; i++) {
            answers.add(Sent.post("[".repeat(i + 1))
                    .sendLater()
                    .thenAccept(answer -> Oracle.isRefusal(answer, "BAD_INPUT")));
        }
        answers.forEach(CompletableFuture::join);
    }

    private static long threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(prefix))
                .count();
    }

    private static long memory() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
