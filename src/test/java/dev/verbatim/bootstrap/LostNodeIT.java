package dev.verbatim.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.postgres.DataFolder;
import dev.verbatim.bootstrap.postgres.EmbeddedServer;
import dev.verbatim.bootstrap.postgres.ServerBinaries;
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

    private EmbeddedServer database;
    private Link link;
    private Asking staying;
    private Asking lost;
    private String person;
    private int asked;
    private volatile boolean ended;

    @BeforeEach
    void start() throws IOException {
        database = EmbeddedServer.start(
                DataFolder.hold(data), ServerBinaries.in(TestDatabase.PROGRAMS), 0, EmbeddedServer.Durability.SCRATCH);
        var server = database.owner().url().server();
        link = Link.to(Integer.parseInt(server.substring(server.lastIndexOf(':') + 1)));
        staying = new Asking(node(database.owner().url().location()));
        lost = new Asking(node("127.0.0.1:" + link.port() + "/verbatim"));
        person = staying.asEditor("mutation { createPerson(input: {name: \"Before\"}) { person { id } } }")
                .data()
                .getJsonObject("createPerson")
                .getJsonObject("person")
                .getString("id");
        published("Of Before", "bylines: [{personId: \"" + person + "\"}]");
        assertThat(name(lost)).isEqualTo("Before");
    }

    private PackagedApp node(String database) throws IOException {
        var owner = this.database.owner();
        return PackagedApp.start(
                data,
                "-Dverbatim.database.url=jdbc:postgresql://" + database,
                "-Dverbatim.database.username=" + owner.username(),
                "-Dverbatim.database.password=" + owner.password());
    }

    @AfterEach
    void stop() throws IOException {
        ended = true;
        staying.app().close();
        lost.app().close();
        link.close();
        database.close();
    }

    @Test
    @Timeout(300)
    void whoStopsInTheMiddleOfPublicationsHoldsNobodyUp() throws Exception {
        var article = draft("Elsewhere", "");
        publishOn(lost);

        signal("STOP", List.of(lost.app().process().toHandle()));
        var stopped = Instant.now();
        publishes(article, stopped);
        rename("After");
        stillAnswersUntil(stopped.plus(PAUSE), staying);
        signal("CONT", List.of(lost.app().process().toHandle()));

        isRightAgain();
    }

    @Test
    @Timeout(300)
    void whoIsCutOffFromTheDatabaseHoldsNobodyUp() {
        var article = draft("Elsewhere", "");
        publishOn(lost);

        link.cut();
        var cut = Instant.now();
        publishes(article, cut);
        rename("After");
        stillAnswersUntil(cut.plus(PAUSE), staying, lost);
        link.heal();

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
                    answers.add(node.later(people(), false));
                    answers.add(node.later(people(), true));
                    answers.add(node.later(creation(), true));
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
                .mapToObj(i -> draft("Again " + i, ""))
                .toList();
        articles.forEach(article -> Thread.startVirtualThread(() -> {
            while (!ended) {
                var version = node.asEditor("{ article(id: \"" + article + "\") { version } }");
                if (version.isDone()) {
                    publish(
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
        Stream.generate(() -> publish(staying, article, 0))
                .filter(Asking.Told::isDone)
                .findFirst()
                .orElseThrow();
        assertThat(Duration.between(since, Instant.now())).isLessThan(Duration.ofSeconds(6));
    }

    private void stillAnswersUntil(Instant end, Asking... nodes) {
        var answers = new ArrayList<CompletableFuture<Asking.Told>>();
        while (Instant.now().isBefore(end)) {
            var round = Stream.of(nodes)
                    .flatMap(node -> Stream.of(
                            node.later(people(), false), node.later(people(), true), node.later(creation(), true)))
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
        var name = name(staying);

        var right = Stream.<BooleanSupplier>of(
                        () -> name(lost).equals(name),
                        () -> lost.asReader(people()).isDone(),
                        () -> lost.asEditor(people()).isDone(),
                        () -> lost.asEditor(creation()).isDone())
                .map(each -> CompletableFuture.supplyAsync(() -> since(back, each), Thread::startVirtualThread))
                .toList();
        assertThat(right.stream().map(CompletableFuture::join))
                .allSatisfy(after -> assertThat(after).isLessThan(Duration.ofSeconds(2)));
        assertThat(name(lost)).isEqualTo(name);
    }

    private static Duration since(Instant back, BooleanSupplier right) {
        while (!right.getAsBoolean()) {
            assertThat(Duration.between(back, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
        return Duration.between(back, Instant.now());
    }

    private String name(Asking node) {
        var told = node.asReader("{ person(id: \"" + person + "\") { name } }");
        return told.isDone() ? told.data().getJsonObject("person").getString("name") : told.body();
    }

    /// Another document each time, so that no kept answer will do.
    private synchronized String people() {
        return "{ people(first: 1) { totalCount } } # " + ++asked;
    }

    private synchronized String creation() {
        return "mutation { createSource(input: {kind: OTHER, name: \"Source " + ++asked + "\"}) { source { id } } }";
    }

    private void rename(String name) {
        assertThat(staying.asEditor("mutation { updatePerson(id: \"" + person
                                + "\", expectedVersion: 0, input: {name: \"" + name + "\"}) { person { name } } }")
                        .body())
                .contains("\"name\":\"" + name + "\"");
    }

    private void published(String headline, String more) {
        assertThat(publish(staying, draft(headline, more), 0).body()).contains("PUBLISHED");
    }

    private String draft(String headline, String more) {
        return staying.asEditor("mutation { createArticle(input: {headline: \"" + headline + "\", body: \"A word.\" "
                        + more + "}) { article { id } errors { message } } }")
                .data()
                .getJsonObject("createArticle")
                .getJsonObject("article")
                .getString("id");
    }

    private static Asking.Told publish(Asking node, String article, int version) {
        return node.asEditor("mutation { publishArticle(id: \"" + article + "\", expectedVersion: " + version
                + ") { article { state } errors { code } } }");
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.stream().filter(ProcessHandle::isAlive).forEach(process -> command.add(Long.toString(process.pid())));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
