package dev.verbatim.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes on one database, of which one stops, or loses its way to the database, in the middle of
/// publications; and a database whose processes all stand still.
@EnabledOnOs(OS.LINUX)
class LostNodeIT {

    /// Longer than every timeout; `-Dverbatim.test.pause=30` is longer than any operator needs to see.
    private static final Duration PAUSE = Duration.ofSeconds(Integer.getInteger("verbatim.test.pause", 10));
    private static final Duration SLACK = Duration.ofSeconds(1);
    private static final Duration PUBLIC = Duration.ofSeconds(5).plus(SLACK);
    private static final Duration NEWSROOM = Duration.ofSeconds(15).plus(SLACK);
    private static final int PUBLISHERS = 4;

    @TempDir
    Path data;

    private TwoNodes nodes;
    private Asking staying;
    private Asking lost;
    private volatile boolean ended;

    @BeforeEach
    void start() throws IOException {
        nodes = new TwoNodes(data);
        staying = nodes.staying;
        lost = nodes.lost;
        assertThat(nodes.name(lost)).isEqualTo("Before");
    }

    @AfterEach
    void stop() throws IOException {
        ended = true;
        nodes.close();
    }

    @Test
    @Timeout(300)
    void whoStopsInTheMiddleOfPublicationsHoldsNobodyUp() throws Exception {
        var article = nodes.draft("Elsewhere", "");
        publishOn(lost);

        signal("STOP", List.of(lost.app().process().toHandle()));
        var stopped = Instant.now();
        publishes(article, stopped);
        assertThat(nodes.rename("After")).isTrue();
        stillAnswersUntil(stopped.plus(PAUSE), staying);
        signal("CONT", List.of(lost.app().process().toHandle()));

        isRightAgain();
    }

    @Test
    @Timeout(300)
    void whoIsCutOffFromTheDatabaseHoldsNobodyUp() {
        var article = nodes.draft("Elsewhere", "");
        publishOn(lost);

        nodes.link.cut();
        var cut = Instant.now();
        publishes(article, cut);
        assertThat(nodes.rename("After")).isTrue();
        stillAnswersUntil(cut.plus(PAUSE), staying, lost);
        nodes.link.heal();

        isRightAgain();
        assertThat(lost.app().said()).noneMatch(line -> line.contains("Failure]") && line.contains(" failed"));
    }

    @Test
    @Timeout(300)
    void aDatabaseThatStandsStillKeepsNobodyWaiting() throws Exception {
        var answers = new ArrayList<CompletableFuture<Asking.Told>>();
        publishOn(lost);

        var server = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                        .getFirst()))
                .orElseThrow();
        var backends = server.children().toList();
        signal("STOP", backends);
        try {
            for (var node : List.of(staying, lost)) {
                for (int i = 0; i < 20; i++) {
                    answers.add(node.later(nodes.people(), false));
                    answers.add(node.later(nodes.people(), true));
                    answers.add(node.later(nodes.creation(), true));
                }
            }
            var told = answers.stream().map(CompletableFuture::join).toList();

            assertThat(told).allSatisfy(answer -> {
                assertThat(answer.after()).isLessThan(NEWSROOM);
                assertThat(answer.isDone()
                                || answer.body().contains("UNAVAILABLE")
                                || answer.body().contains("TIMEOUT"))
                        .as(answer.toString())
                        .isTrue();
            });
            assertThat(IntStream.range(0, told.size()).filter(i -> i % 3 == 0).mapToObj(told::get))
                    .allSatisfy(answer -> assertThat(answer.after()).isLessThan(PUBLIC));
        } finally {
            signal("CONT", backends);
        }

        isRightAgain();
    }

    /// Without a pause, so that one is always in the middle of it.
    private void publishOn(Asking node) {
        var articles = IntStream.range(0, PUBLISHERS)
                .mapToObj(i -> nodes.draft("Again " + i, ""))
                .toList();
        articles.forEach(article -> Thread.startVirtualThread(() -> {
            while (!ended) {
                var version = node.asEditor("{ article(id: \"" + article + "\") { version } }");
                if (version.isDone()) {
                    TwoNodes.publish(
                            node,
                            article,
                            version.data().getJsonObject("article").getInteger("version"));
                }
            }
        }));
        articles.forEach(this::awaitPublication);
    }

    private void awaitPublication(String article) {
        Stream.generate(() -> lost.asEditor("{ article(id: \"" + article + "\") { state } }"))
                .filter(told -> told.body().contains("PUBLISHED"))
                .findFirst()
                .orElseThrow();
    }

    private void publishes(String article, Instant since) {
        Stream.generate(() -> TwoNodes.publish(staying, article, 0))
                .filter(Asking.Told::isDone)
                .findFirst()
                .orElseThrow();
        assertThat(Duration.between(since, Instant.now())).isLessThan(Duration.ofSeconds(6));
    }

    private void stillAnswersUntil(Instant end, Asking... asked) {
        var answers = new ArrayList<CompletableFuture<Asking.Told>>();
        while (Instant.now().isBefore(end)) {
            var round = Stream.of(asked)
                    .flatMap(node -> Stream.of(
                            node.later(nodes.people(), false),
                            node.later(nodes.people(), true),
                            node.later(nodes.creation(), true)))
                    .toList();
            answers.addAll(round);
            CompletableFuture.anyOf(round.toArray(CompletableFuture[]::new)).join();
            CompletableFuture.allOf(round.toArray(CompletableFuture[]::new))
                    .completeOnTimeout(null, 500, TimeUnit.MILLISECONDS)
                    .join();
        }
        var told = answers.stream().map(CompletableFuture::join).toList();
        assertThat(told).allSatisfy(answer -> {
            assertThat(answer.after()).isLessThan(NEWSROOM);
            assertThat(answer.body()).isNotEmpty().doesNotContain("INTERNAL");
        });
        assertThat(IntStream.range(0, told.size()).filter(i -> i % 3 == 0).mapToObj(told::get))
                .allSatisfy(answer -> assertThat(answer.after()).isLessThan(PUBLIC));
    }

    /// Kept answers, what is read anew, and changes.
    private void isRightAgain() {
        var back = Instant.now();
        var name = nodes.name(staying);

        var right = Stream.<BooleanSupplier>of(
                        () -> nodes.name(lost).equals(name),
                        () -> lost.asReader(nodes.people()).isDone(),
                        () -> lost.asEditor(nodes.people()).isDone(),
                        () -> lost.asEditor(nodes.creation()).isDone())
                .map(each -> CompletableFuture.supplyAsync(() -> since(back, each), Thread::startVirtualThread))
                .toList();
        assertThat(right.stream().map(CompletableFuture::join))
                .allSatisfy(after -> assertThat(after).isLessThan(Duration.ofSeconds(2)));
        assertThat(nodes.name(lost)).isEqualTo(name);
    }

    private static Duration since(Instant back, BooleanSupplier right) {
        while (!right.getAsBoolean()) {
            assertThat(Duration.between(back, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
        return Duration.between(back, Instant.now());
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.stream().filter(ProcessHandle::isAlive).forEach(process -> command.add(Long.toString(process.pid())));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
