package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// Quotes that are entered at once are all counted, and lists are in the order of the counts right away.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuoteCountTest {

    private static final int WRITERS = 10;
    private static final int ROUNDS = 4;
    private static final int EACH = 25;

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private final Newsroom newsroom = new Newsroom();

    @Test
    void twoTransactionsThatCountOnePersonAtOnceBothCount() throws Exception {
        var speaker = newsroom.person("Speaker");
        var article = newsroom.article("Two").entered();
        try (var one = desk.getConnection();
                var two = desk.getConnection()) {
            for (var connection : List.of(one, two)) {
                connection.setAutoCommit(false);
                try (var statement = connection.prepareStatement("""
                        insert into desk.quote (id, version, article_id, position, text, kind, speaker_person_id, act, record,
                          standing, attribution_method, attribution_confidence, dated_at, created_at, updated_at)
                        values (gen_random_uuid(), 0, ?, 0, 'It rained', 'PARAPHRASE', ?, 'SAID', 'ON_RECORD', 'STANDS',
                          'EDITOR', 1, now(), now(), now())""")) {
                    statement.setObject(1, Rows.uuid(article.id()));
                    statement.setObject(2, Rows.uuid(speaker.id()));
                    statement.executeUpdate();
                }
            }
            one.commit();
            two.commit();
        }

        assertThat(count("desk", speaker)).containsExactly(2);
    }

    @Test
    void theOrderIsRightAfterAThousandQuotesAtOnce() throws Exception {
        var often = newsroom.person("Often");
        var half = newsroom.person("Half as often");
        var once = newsroom.person("Once");
        newsroom.article("Once").quoting(once, "Once").published();
        var tasks = new ArrayList<Callable<Void>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            tasks.add(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    var article = newsroom.article("Many");
                    for (int i = 0; i < EACH; i++) {
                        article.quoting(i % 5 < 3 ? often : half, "These are the words number " + i);
                    }
                    article.published();
                }
                return null;
            });
        }

        Together.run(tasks);

        int all = WRITERS * ROUNDS * EACH;
        for (var edition : List.of("desk", "live")) {
            assertThat(count(edition, often)).containsExactly(all * 3 / 5);
            assertThat(count(edition, half)).containsExactly(all * 2 / 5);
        }
        for (var api : List.of(Api.asPublic(), Api.asEditor())) {
            var ids = List.of(once.id(), half.id(), often.id());
            assertThat(api.run(
                                    "query($ids: [ID!]) { people(orderBy: MOST_QUOTED, filter: {ids: $ids}) { nodes { id } } }",
                                    "ids",
                                    ids)
                            .getList("people.nodes.id"))
                    .isEqualTo(ids.reversed());
        }
    }

    private List<Object> count(String edition, Newsroom.Entered person) {
        return new Rows(desk)
                .read("select quote_count from %s.person where id = ?".formatted(edition), Rows.uuid(person.id()));
    }

    /// Nothing that leads to nothing stays live.
    @Test
    void marksBesideWithdrawalsLeaveNothingThatLeadsNowhere() throws Exception {
        var speaker = newsroom.person("Speaker");
        for (int round = 0; round < 10; round++) {
            var one = newsroom.article("One").quoting(speaker, "It rained").published();
            var two = newsroom.article("Two").quoting(speaker, "It did not").published();
            var quotes = Api.asEditor()
                    .run(
                            "query($ids: [ID!]) { quotes(filter: {articles: $ids}) { nodes { id } } }",
                            "ids",
                            List.of(one.id(), two.id()))
                    .<String>getList("quotes.nodes.id");
            var withdraw =
                    "mutation { withdrawArticle(id: \"%s\", expectedVersion: %d, reason: \"a race\") { errors { code } } }"
                            .formatted(one.id(), one.version());

            Together.run(List.<Callable<Object>>of(
                    () -> Api.asEditor().run(Standing.contradiction("markContradiction", quotes, "")),
                    () -> Api.asEditor().run(withdraw)));

            newsroom.withdraw(newsroom.asItStands(two));
            assertThat(new Rows(desk).read("""
                            select c.quote_id from live.contradiction c where not exists (
                              select from live.quote q where q.id = c.quote_id) or not exists (
                              select from live.quote q where q.id = c.other_id)""")).isEmpty();
        }
    }
}
