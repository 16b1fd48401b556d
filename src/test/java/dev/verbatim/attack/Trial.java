package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.attack.Asking.Answer;
import dev.verbatim.bootstrap.PackagedApp;
import dev.verbatim.graphql.error.ErrorCode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Asks an application much, and tells what was not as it must be: each query is answered or refused with a code that
/// is documented, in the time that its caller has, and the application is well afterwards.
record Trial(PackagedApp app, long seed, Random random, List<Answer> wrong) {

    private static final int AT_ONCE = 8;
    private static final int NEW_CONNECTIONS = 20;
    private static final String FULL = "first:100";

    /// Not the one that says that something went wrong on our side.
    private static final Set<String> DOCUMENTED = EnumSet.complementOf(EnumSet.of(ErrorCode.INTERNAL)).stream()
            .map(Enum::name)
            .collect(Collectors.toSet());

    /// 503 and 504: where too much is asked at once.
    private static final Set<Integer> STATUSES = Set.of(200, 400, 413, 503, 504);

    Trial(PackagedApp app, long seed) {
        this(app, seed, new Random(seed), Collections.synchronizedList(new ArrayList<>()));
    }

    /// One after the other, each by both callers, in an order by chance, while there is time.
    void ask(Collection<String> queries, Duration time) {
        assertThat(queries).isNotEmpty();
        var shuffled = new ArrayList<>(queries);
        Collections.shuffle(shuffled, random);
        long end = System.nanoTime() + time.toNanos();
        try (var client = Asking.client()) {
            for (var query : shuffled) {
                for (var caller : Asking.values()) {
                    if (System.nanoTime() < end) {
                        askForAsMuchAsIsAllowed(client, caller, query);
                    }
                }
            }
        }
    }

    /// Pages become smaller until the cost is accepted.
    Answer askForAsMuchAsIsAllowed(HttpClient client, Asking caller, String query) {
        var answer = ask(client, caller, query);
        for (int size = 50; size > 0 && query.contains(FULL) && answer.codes().contains("TOO_COMPLEX"); size /= 3) {
            answer = ask(client, caller, query.replace(FULL, "first:" + size));
        }
        return answer;
    }

    /// Several at once.
    void askAtOnce(List<String> queries) throws InterruptedException {
        var callers = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> Thread.ofPlatform().start(() -> {
                    try (var client = Asking.client()) {
                        for (int i = number; i < queries.size(); i += AT_ONCE) {
                            ask(client, i % 3 == 0 ? Asking.NEWSROOM : Asking.PUBLIC, queries.get(i));
                        }
                    }
                }))
                .toList();
        for (var caller : callers) {
            caller.join();
        }
    }

    private Answer ask(HttpClient client, Asking caller, String query) {
        assertThat(app.process().isAlive())
                .as("the process lives; seed %s", seed)
                .isTrue();
        Answer answer;
        try {
            answer = caller.ask(client, app.port(), query);
        } catch (IOException e) {
            answer = new Answer(query, caller, 0, List.of(e.toString()), Duration.ZERO);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (!answer.isInTime() || !STATUSES.contains(answer.status()) || !DOCUMENTED.containsAll(answer.codes())) {
            wrong.add(answer);
        }
        return answer;
    }

    void endsWell() throws IOException, InterruptedException {
        assertThat(wrong).as("seed %s", seed).isEmpty();
        assertThat(app.process().isAlive())
                .as("the process lives; seed %s", seed)
                .isTrue();
        for (int i = 0; i < NEW_CONNECTIONS; i++) {
            try (var fresh = Asking.client()) {
                var answer = Asking.PUBLIC.ask(fresh, app.port(), "{articles(first:1){nodes{headline}}}");
                assertThat(answer.codes())
                        .as("new connection %s: %s", i, answer)
                        .isEmpty();
                assertThat(answer.status()).isEqualTo(200);
            }
        }
        assertThat(app.said().stream().filter(line -> line.contains("OutOfMemoryError")))
                .as("seed %s", seed)
                .isEmpty();
    }
}
