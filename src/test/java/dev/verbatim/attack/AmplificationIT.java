package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.attack.Asking.Answer;
import dev.verbatim.graphql.ErrorCode;
import dev.verbatim.ops.PackagedApp;
import graphql.introspection.IntrospectionQuery;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A newsroom at its bounds, and short queries that ask much of it: each is answered or refused with a code that is
/// documented, in the time that is allowed, and the application is well afterwards, in the memory that it is promised
/// to do with.
///
/// CI asks as many as fit in its time, in an order that the seed tells. With `-Dattack.seconds=100000
/// -Dattack.queries=10000` all are asked.
@Timeout(3_600)
class AmplificationIT {

    /// For each of the tests that ask what the schema holds.
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("attack.seconds", 8));

    private static final int QUERIES = Integer.getInteger("attack.queries", 300);
    private static final long SEED = Long.getLong("attack.seed", System.nanoTime());
    private static final int AT_ONCE = 8;
    private static final int WORST = 3;
    private static final int NEW_CONNECTIONS = 20;
    private static final String FULL = "first:100";

    /// Not one that says that something went wrong on our side.
    private static final Set<String> DOCUMENTED = EnumSet.complementOf(EnumSet.of(ErrorCode.INTERNAL)).stream()
            .map(Enum::name)
            .collect(Collectors.toSet());

    /// 503 and 504: where too much is asked at once.
    private static final Set<Integer> STATUSES = Set.of(200, 400, 413, 503, 504);

    @TempDir
    static Path data;

    private static PackagedApp app;
    private static FullNewsroom newsroom;
    private static Links links;
    private static Nestings nestings;

    private final Random random = new Random(SEED);
    private final List<Answer> wrong = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void fill() throws IOException {
        app = start();
        newsroom = new FullNewsroom(app);
        links = Links.of(app.askAsEditor(IntrospectionQuery.INTROSPECTION_QUERY, Map.of())
                .getMap("data"));
        var starts = new LinkedHashMap<String, String>();
        newsroom.ids().forEach((kind, ids) -> {
            var type = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
            starts.put(type, "{node(id:\"" + ids.getFirst() + "\"){...on " + type + "{%s}}}");
        });
        starts.put("Query", "{%s}");
        nestings = new Nestings(links, starts);
    }

    private static PackagedApp start() throws IOException {
        return PackagedApp.start(data, "-Xmx256m");
    }

    @AfterAll
    static void end() {
        app.close();
    }

    /// What one test has ended does not spoil the next.
    @BeforeEach
    void lives() throws IOException {
        if (!app.process().isAlive()) {
            app = start();
        }
    }

    @AfterEach
    void everythingIsWell() throws Exception {
        assertThat(wrong).as("seed %d", SEED).isEmpty();
        assertThat(app.process().isAlive())
                .as("the process lives; seed %d", SEED)
                .isTrue();
        for (int i = 0; i < NEW_CONNECTIONS; i++) {
            try (var fresh = Asking.client()) {
                var answer = Asking.PUBLIC.ask(fresh, app.port(), "{articles(first:1){nodes{headline}}}");
                assertThat(answer.codes())
                        .as("new connection %d: %s", i, answer)
                        .isEmpty();
            }
        }
        assertThat(app.log()).as("seed %d", SEED).noneMatch(line -> line.contains("OutOfMemoryError"));
    }

    /// From the article in which everything stands, `A`, and a quote that contradicts many, `Q`.
    private static final List<String> KNOWN = List.of(
            "{quotes(first:1,filter:{ids:[Q]}){nodes{contradictions{quote{contradictions{quote{contradictions{quote{contradictions{quote{text}}}}}}}}}}}",
            "{article(id:A){images{depicts{affiliations{organisation{people(first:50){nodes{name}}}}}}}}",
            "{article(id:A){bylines{person{affiliations{organisation{aliases people(first:100){nodes{contacts{value}}}}}}}}}",
            "{article(id:A){body(format:HTML) blocks{html text} wordCount}}",
            "{article(id:A){%s}}".formatted(Nestings.repeated(29, "blocks{level}")),
            "{article(id:A){%s}}".formatted(Nestings.repeated(29, "body(format:HTML)")),
            "{article(id:A){quotes(first:100){nodes{anchor{block} repeats(first:100){nodes{provenance{text}}}}}}}");

    @Test
    void whatNeedsTheMostIsBorne() {
        var ids = newsroom.ids();
        askWhileThereIsTime(KNOWN.stream()
                .map(query -> query.replace("A)", '"' + ids.get("article").getFirst() + "\")")
                        .replace("[Q]", "[\"" + ids.get("quote").getFirst() + "\"]")));
    }

    @Test
    void everyListMayStandInEveryOther() {
        askWhileThereIsTime(nestings.pairs().stream().map(Nestings.Nested::query));
    }

    @Test
    void everyListMayStandInItselfAsDeepAsIsAllowed() {
        askWhileThereIsTime(nestings.chains().stream().map(Nestings.Nested::query));
    }

    /// Those that took longest of the ones that were answered, with each list in them.
    @Test
    void theDearestPairsMayHoldAThirdList() {
        var pairs = new ArrayList<>(nestings.pairs());
        Collections.shuffle(pairs, random);
        var byTime = Comparator.comparing(
                (Map.Entry<Nestings.Nested, Answer> pair) -> pair.getValue().took());
        var asked = new ArrayList<Map.Entry<Nestings.Nested, Answer>>();
        try (var client = Asking.client()) {
            long end = System.nanoTime() + TIME.toNanos() / 2;
            for (var pair : pairs) {
                if (System.nanoTime() < end) {
                    asked.add(Map.entry(pair, askForAsMuchAsIsAllowed(client, Asking.PUBLIC, pair.query())));
                }
            }
        }
        askWhileThereIsTime(asked.stream()
                .sorted(byTime.reversed())
                .limit(WORST)
                .flatMap(pair -> nestings.deeper(pair.getKey()).stream())
                .map(Nestings.Nested::query));
    }

    @Test
    void everyFieldMayStandBesideItselfAsOftenAsIsAllowed() {
        askWhileThereIsTime(nestings.aliases().stream());
    }

    @Test
    void everyFilterMayBeALetterOrTwo() {
        askWhileThereIsTime(nestings.filters().stream());
    }

    @Test
    void whatIsAskedByChanceAndAtOnceIsBorneToo() throws Exception {
        var queries = new RandomQueries(links.schema(), newsroom.ids(), random);
        var all = Stream.generate(queries::next).limit(QUERIES).toList();
        var callers = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> Thread.ofPlatform().start(() -> {
                    try (var client = Asking.client()) {
                        for (int i = number; i < all.size() && app.process().isAlive(); i += AT_ONCE) {
                            ask(client, i % 3 == 0 ? Asking.NEWSROOM : Asking.PUBLIC, all.get(i));
                        }
                    }
                }))
                .toList();
        for (var caller : callers) {
            caller.join();
        }
    }

    /// Each by both callers.
    private void askWhileThereIsTime(Stream<String> queries) {
        var all = new ArrayList<>(queries.toList());
        assertThat(all).isNotEmpty();
        Collections.shuffle(all, random);
        long end = System.nanoTime() + TIME.toNanos();
        try (var client = Asking.client()) {
            for (var query : all) {
                for (var caller : Asking.values()) {
                    if (System.nanoTime() < end && app.process().isAlive()) {
                        askForAsMuchAsIsAllowed(client, caller, query);
                    }
                }
            }
        }
    }

    /// Pages become smaller until the cost is accepted.
    private Answer askForAsMuchAsIsAllowed(HttpClient client, Asking caller, String query) {
        var answer = ask(client, caller, query);
        for (int size = 50; size > 0 && query.contains(FULL) && answer.codes().contains("TOO_COMPLEX"); size /= 3) {
            answer = ask(client, caller, query.replace(FULL, "first:" + size));
        }
        return answer;
    }

    private Answer ask(HttpClient client, Asking caller, String query) {
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
}
