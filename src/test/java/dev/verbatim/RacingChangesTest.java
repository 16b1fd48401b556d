package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Those who publish, who save people and who merge them do not fail because of each other, and what is live
/// in the end is what was published.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RacingChangesTest {

    /// `-Drace.seconds=60` for all of it.
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("race.seconds", 8));

    private static final int PUBLISHING = 4;
    private static final int SAVING = 4;
    private static final int MERGING = 2;
    private static final int PEOPLE = 6;

    @Inject
    Tables tables;

    private final Newsroom newsroom = new Newsroom();
    private final List<String> people = new ArrayList<>();
    private String agency;
    private LiveAudit audit;

    @BeforeEach
    void somePeopleWhoWorkForAnAgency() {
        audit = new LiveAudit(tables);
        agency = newsroom.source("Agency", "NEWS_AGENCY").id();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(newsroom.person("Speaker " + i, atTheAgency()).id());
        }
    }

    @Test
    void publishingSavingAndMergingAtOnceAllSucceed() throws Exception {
        long end = System.nanoTime() + TIME.toNanos();
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < PUBLISHING; i++) {
            tasks.add(() -> until(end, this::publishTwiceAndWithdraw));
        }
        for (int i = 0; i < SAVING; i++) {
            tasks.add(() -> until(end, this::savePerson));
        }
        for (int i = 0; i < MERGING; i++) {
            tasks.add(() -> until(end, this::mergePerson));
        }

        var rounds = Together.run(tasks);

        assertThat(rounds).allMatch(each -> each > 0);
        assertThat(audit.faults()).isEmpty();
        assertThat(tables.column("""
                select d.id from desk.article d full join live.article l using (id)
                where d.headline like 'Race %%%s'
                  and (d.state = 'PUBLISHED') is distinct from coalesce(to_jsonb(d) = to_jsonb(l), false)
                union all
                select q.id from desk.quote q join desk.article a on a.id = q.article_id left join live.quote l on l.id = q.id
                where a.headline like 'Race %%%<s'
                  and (a.state = 'PUBLISHED') is distinct from coalesce(to_jsonb(q) = to_jsonb(l), false)""".formatted(newsroom.mark()))).isEmpty();
    }

    @Test
    void ofQuotesThatAreEnteredAtOnceNoneIsLostInTheCount() throws Exception {
        var speaker = newsroom.person("Often quoted");
        var tasks = new ArrayList<Callable<Void>>();
        for (int i = 0; i < PUBLISHING + SAVING; i++) {
            var article = newsroom.article("Count")
                    .with("body", "“We saw it” is what they said.")
                    .entered();
            tasks.add(() -> {
                for (int each = 0; each < 5; each++) {
                    succeeds(
                            "addQuote(articleId: \"%s\", input: {text: \"We saw it\", speakerPersonId: \"%s\", addresseeId: \"%s\"})"
                                    .formatted(article.id(), speaker.id(), agency));
                }
                return null;
            });
        }

        Together.run(tasks);

        assertThat(tables.column("select quote_count from desk.person where slug = '%s'".formatted(speaker.slug())))
                .containsExactly(Integer.toString(5 * (PUBLISHING + SAVING)));
        assertThat(audit.faults()).isEmpty();
    }

    /// What nobody has a slug for is entered, however many enter it at once.
    @Test
    void articlesOfOneHeadlineAreAllEnteredAtOnce() throws Exception {
        var create = "createArticle(input: {headline: \"Same %s\", body: \"x\"})".formatted(newsroom.mark());

        Together.run(Stream.generate(() -> (Callable<JsonPath>) () -> succeeds(create))
                .limit(4)
                .toList());

        assertThat(tables.column("select slug from desk.article where headline = 'Same " + newsroom.mark() + "'"))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    private static int until(long end, Runnable round) {
        int rounds = 0;
        while (System.nanoTime() < end) {
            round.run();
            rounds++;
        }
        return rounds;
    }

    private void publishTwiceAndWithdraw() {
        var article = newsroom.article("Race")
                .quoting(new Newsroom.Entered(anybody(), "", 0), "We saw it", Map.of("addresseeId", agency))
                .quoting(new Newsroom.Entered(anybody(), "", 0), "We heard it")
                .entered();
        int version = article.version();
        for (var move : List.of("publishArticle", "withdrawArticle", "publishArticle")) {
            var reason = move.startsWith("withdraw") ? ", reason: \"a race\"" : "";
            version = succeeds("%s(id: \"%s\", expectedVersion: %s%s)".formatted(move, article.id(), version, reason))
                    .getInt("result.article.version");
        }
    }

    private void savePerson() {
        var id = anybody();
        var person = Api.asEditor().run("query($id: ID!) { person(id: $id) { id version } }", "id", id);
        var errors =
                run("updatePerson(id: \"%s\", expectedVersion: %s, input: {description: \"As of %s\", affiliations: [{title: \"Correspondent\", organisationId: \"%s\"}]}) { errors { code } }"
                                .formatted(id, person.getInt("person.version"), System.nanoTime(), agency))
                        .getList("result.errors.code");
        assertThat(errors).isSubsetOf("CONFLICT", "IN_USE");
    }

    private void mergePerson() {
        var duplicate = newsroom.person("Twice", atTheAgency());
        newsroom.article("Race").quoting(duplicate, "We saw it").published();
        succeeds("mergePeople(keepId: \"%s\", duplicateIds: [\"%s\"])".formatted(anybody(), duplicate.id()));
    }

    private Map<String, Object> atTheAgency() {
        return Map.of("affiliations", List.of(Map.of("title", "Correspondent", "organisationId", agency)));
    }

    private String anybody() {
        return people.get(ThreadLocalRandom.current().nextInt(PEOPLE));
    }

    private static JsonPath succeeds(String mutation) {
        var payload = mutation.startsWith("addQuote") ? "quote { id }" : "";
        payload = mutation.contains("Article(") ? "article { id version }" : payload;
        var answer = run(mutation + " { " + payload + " errors { code message } }");
        assertThat(answer.getList("result.errors")).as(mutation).isEmpty();
        return answer;
    }

    private static JsonPath run(String mutation) {
        return Api.asEditor().run("mutation { result: " + mutation + " }");
    }
}
