package dev.verbatim.attack;

import dev.verbatim.attack.Asking.Answer;
import dev.verbatim.attack.Nestings.Nested;
import dev.verbatim.bootstrap.PackagedApp;
import graphql.introspection.IntrospectionQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A newsroom at its bounds, and short queries that ask much of it, in the memory that the application is promised to
/// do with. [Trial] says what must hold.
///
/// CI asks as many as fit in its time, in an order that the seed tells; `-Dattack.seconds=100000
/// -Dattack.queries=10000` asks all, and `-Dattack.seed=…` what was asked before.
@Timeout(7_200)
class AmplificationIT {

    /// For each of the tests that ask what the schema holds.
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("attack.seconds", 8));

    private static final int QUERIES = Integer.getInteger("attack.queries", 300);
    private static final long SEED = Long.getLong("attack.seed", System.nanoTime());
    private static final int WORST = 3;

    /// As the launcher has it: a process whose memory has run out must not seem to live.
    private static final String ENDS = "-XX:+ExitOnOutOfMemoryError";

    /// From the article in which everything stands, `A`, and a quote that contradicts many, `Q`.
    private static final List<String> DEAREST = List.of(
            "{quotes(first:1,filter:{ids:[Q]}){nodes{contradictions{quote{contradictions{quote{contradictions{quote{contradictions{quote{text}}}}}}}}}}}",
            "{article(id:A){images{depicts{affiliations{organisation{people(first:50){nodes{name}}}}}}}}",
            "{article(id:A){bylines{person{affiliations{organisation{aliases people(first:100){nodes{contacts{value}}}}}}}}}",
            "{article(id:A){body(format:HTML) blocks{html text} wordCount}}",
            "{article(id:A){%s}}".formatted(Nestings.repeated(29, "blocks{level}")),
            "{article(id:A){%s}}".formatted(Nestings.repeated(29, "body(format:HTML)")),
            "{article(id:A){quotes(first:100){nodes{anchor{block} repeats(first:100){nodes{provenance{text}}}}}}}");

    @TempDir
    static Path data;

    private static PackagedApp app;
    private static boolean well = true;
    private static Map<String, List<String>> ids;
    private static Links links;
    private static Nestings nestings;
    private Trial trial;

    @BeforeAll
    static void fill() throws IOException {
        // Editors who fill a newsroom to its bounds in one go need longer than they are usually given.
        try (var filling = PackagedApp.start(data, "-Xmx256m", ENDS, "-Dverbatim.limits.newsroom.time=300S")) {
            ids = new FullNewsroom(filling).ids();
        }
        app = start();
        links = Links.of(app.askAsEditor(IntrospectionQuery.INTROSPECTION_QUERY, Map.of())
                .getMap("data"));
        var starts = new LinkedHashMap<>(Map.of("Query", "{%s}"));
        ids.forEach((kind, some) -> {
            var type = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
            starts.put(type, "{node(id:\"" + some.getFirst() + "\"){...on " + type + "{%s}}}");
        });
        nestings = new Nestings(links, starts);
    }

    private static PackagedApp start() throws IOException {
        return PackagedApp.start(data, "-Xmx256m", ENDS);
    }

    @AfterAll
    static void end() {
        app.close();
    }

    /// What one test has spoiled does not spoil the next.
    @BeforeEach
    void begins() throws IOException {
        if (!well) {
            app.close();
            app = start();
        }
        trial = new Trial(app, SEED);
    }

    @AfterEach
    void endsWell() throws Exception {
        well = false;
        trial.endsWell();
        well = true;
    }

    @Test
    void whatIsDearestIsBorne() {
        var article = '"' + ids.get("article").getFirst() + "\")";
        var quote = "[\"" + ids.get("quote").getFirst() + "\"]";
        trial.ask(
                DEAREST.stream()
                        .map(query -> query.replace("A)", article).replace("[Q]", quote))
                        .toList(),
                TIME.multipliedBy(2));
    }

    @Test
    void everyListMayStandInEveryOther() {
        trial.ask(queries(nestings.pairs().stream()), TIME);
    }

    @Test
    void everyListMayStandInItselfAsDeepAsIsAllowed() {
        trial.ask(queries(nestings.chains().stream()), TIME);
    }

    /// Those that took longest, with each list in them.
    @Test
    void theDearestPairsMayHoldAThirdList() {
        record Pair(Nested nested, Answer answer) {}
        var pairs = new ArrayList<>(nestings.pairs());
        Collections.shuffle(pairs, trial.random());
        var asked = new ArrayList<Pair>();
        try (var client = Asking.client()) {
            long end = System.nanoTime() + TIME.toNanos() / 2;
            for (int i = 0; i < pairs.size() && System.nanoTime() < end; i++) {
                var pair = pairs.get(i);
                asked.add(new Pair(pair, trial.askForAsMuchAsIsAllowed(client, Asking.PUBLIC, pair.query())));
            }
        }
        asked.sort(Comparator.comparing((Pair pair) -> pair.answer.took()).reversed());
        trial.ask(queries(asked.stream().limit(WORST).flatMap(pair -> nestings.deeper(pair.nested).stream())), TIME);
    }

    @Test
    void everyFieldMayStandBesideItselfAsOftenAsIsAllowed() {
        trial.ask(nestings.aliases(), TIME);
    }

    @Test
    void everyFilterMayBeALetterOrTwo() {
        trial.ask(nestings.filters(), TIME);
    }

    @Test
    void whatIsAskedByChanceAndAtOnceIsBorneToo() throws InterruptedException {
        var queries = new RandomQueries(links.schema(), ids, trial.random());
        trial.askAtOnce(Stream.generate(queries::next).limit(QUERIES).toList());
    }

    private static List<String> queries(Stream<Nested> nested) {
        return nested.map(Nested::query).toList();
    }
}
