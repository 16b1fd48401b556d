package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.MutationWalk.Attempt;
import dev.verbatim.bootstrap.TestDatabase;
import graphql.schema.GraphQLSchema;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Nothing becomes public, and nothing that is public changes, by a change of somebody who may not publish:
/// by none of the mutations, and by none of the links from what is live to what stands in drafts.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LiveRightsTest {

    private static final Set<String> SHARED = Set.of("updatePerson", "updateSource", "updateTopic", "updateImage");

    private static final Set<String> SHOWN = Set.of("article", "quote", "person", "source", "topic", "image");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String WAITING = "select pid from pg_locks where not granted";

    @Inject
    GraphQLSchema schema;

    @Inject
    Tables tables;

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    @Test
    void noMutationOfAReporterChangesWhatIsLive() {
        var standing = new Standing();
        var live = standing.live();
        var drafts = standing.drafts();
        var walks = List.of(new MutationWalk(schema, live, drafts), new MutationWalk(schema, drafts, live));
        var before = tables.rows("live");

        var outcomes = new TreeMap<String, Set<String>>();
        for (var mutation : walks.getFirst().mutations()) {
            var name = mutation.getName();
            for (var attempt : walks.stream()
                    .flatMap(walk -> walk.attempts(mutation).stream())
                    .toList()) {
                var outcome = outcome(attempt);
                outcomes.computeIfAbsent(name, _ -> new HashSet<>()).add(outcome);
                if (SHARED.contains(name) && live.contains(attempt.target())) {
                    assertThat(outcome).as(attempt.toString()).matches("REJECTED id|(INVALID|NOT_FOUND) input.*");
                }
            }
            assertThat(tables.rows("live")).as(name).isEqualTo(before);
        }

        assertThat(outcomes).allSatisfy((mutation, met) -> assertThat(met)
                .as(mutation)
                .anyMatch(outcome -> outcome.matches("done|FORBIDDEN|IN_USE.*"))
                .noneMatch(outcome -> outcome.matches("BAD_INPUT|VALIDATION_ERROR|INTERNAL|TIMEOUT|UNAVAILABLE")));
        assertThat(outcomes.get("markContradiction")).contains("REJECTED quoteIds", "done");
        assertThat(outcomes.get("unmarkContradiction")).contains("REJECTED quoteIds", "done");
        assertThat(SHARED)
                .allSatisfy(mutation -> assertThat(outcomes.get(mutation)).contains("REJECTED id", "done"));
    }

    /// What an attempt came to; what is refused stores nothing.
    private String outcome(Attempt attempt) {
        int version = version(attempt.target());
        var answer = Api.asReporter().post(attempt.document(version)).jsonPath();
        var code = answer.getString("errors[0].extensions.code");
        if (code != null) {
            return code;
        }
        List<Map<String, Object>> errors = answer.getList("data.result.errors");
        if (errors.isEmpty()) {
            return "done";
        }
        assertThat(version(attempt.target())).as(attempt.toString()).isEqualTo(version);
        var path = (List<?>) errors.getFirst().get("field");
        return (errors.getFirst().get("code") + " "
                        + String.join(".", path.stream().map(String::valueOf).toList()))
                .strip();
    }

    private int version(String id) {
        var kind = id.split("_")[0];
        var versions = SHOWN.contains(kind)
                ? tables.column("select version from desk.%s where id = '%s'".formatted(kind, Rows.uuid(id)))
                : List.<String>of();
        return versions.isEmpty() ? 0 : Integer.parseInt(versions.getFirst());
    }

    /// What is not noted would not be refused.
    @Test
    void everyTableOfThePublicEditionNotesItsChanges() {
        assertThat(tables.column("""
                        select relname from pg_class c
                        left join pg_trigger t on tgrelid = c.oid and tgenabled = 'O'
                          and tgfoid in (to_regproc('desk.note_' || relname), 'desk.note_emptied'::regproc)
                        where relnamespace = 'live'::regnamespace and relkind in ('r', 'p')
                        group by relname having count(t.oid) <> 4""")).isEmpty();
    }

    @Test
    void whatIsRefusedStoresNothingAndSaysWhy() {
        var standing = new Standing();
        var before = List.of(tables.rows("desk"), tables.rows("live"));

        for (var refused : List.of(
                update("Person", standing.person, "imageId: \"%s\"".formatted(standing.hiddenImage)),
                update("Source", standing.source, "parentId: \"%s\"".formatted(standing.hiddenSource)),
                update("Topic", standing.topic, "parentId: \"%s\"".formatted(standing.hiddenTopic)),
                update("Image", standing.image, "depicts: [\"%s\"]".formatted(standing.hiddenPerson)),
                Standing.contradiction("markContradiction", standing.quotes, ", note: \"No\""),
                Standing.contradiction("unmarkContradiction", standing.quotes, ""))) {
            var errors = Api.asReporter().run(refused).<Map<String, Object>>getList("result.errors");
            assertThat(errors).hasSize(1);
            assertThat(errors.getFirst())
                    .containsEntry("code", "REJECTED")
                    .containsEntry("field", List.of(refused.contains("quoteIds") ? "quoteIds" : "id"));
            assertThat(errors.getFirst().get("message").toString()).endsWith("your role may not publish.");
        }

        assertThat(List.of(tables.rows("desk"), tables.rows("live"))).isEqualTo(before);
    }

    @Test
    void anEditorGoesOnChangingWhatIsLive() {
        var standing = new Standing();

        for (var change : List.of(
                update("Person", standing.person, "imageId: \"%s\"".formatted(standing.hiddenImage)),
                Standing.contradiction("markContradiction", standing.quotes, ", note: \"Yes\""))) {
            assertThat(Api.asEditor().run(change).getList("result.errors")).isEmpty();
        }

        var read = Api.asPublic()
                .run(
                        "{ person(id: \"%s\") { image { id depicts { id } } } quote(id: \"%s\") { contradictions { note } } }"
                                .formatted(standing.person, standing.quotes.getFirst()));
        assertThat(read.getString("person.image.id")).isEqualTo(standing.hiddenImage);
        assertThat(read.getList("person.image.depicts.id")).containsExactly(standing.hiddenDepicted);
        assertThat(read.getList("quote.contradictions.note")).containsExactly("Yes");
    }

    /// The change waits for what the publication holds: the rows that go live.
    @Test
    void aPublicationThatComesInBetweenIsSeen() {
        var newsroom = new Newsroom();
        var person = newsroom.person("Nearly").id();

        var refused = duringAPublication(
                () -> Api.asReporter()
                        .run(update("Person", person, "description: \"x\""))
                        .getList("result.errors.code"),
                "select id from desk.person where id = '%s' for no key update".formatted(Rows.uuid(person)),
                Rows.bringing("person", "id = '%s'".formatted(Rows.uuid(person))));

        assertThat(refused).containsExactly("REJECTED");
    }

    /// Whoever publishes something large holds up nobody who works on drafts.
    @Test
    void aDraftIsSavedDuringAPublication() throws SQLException {
        var person = new Newsroom().person("Draft").id();

        try (var connection = desk.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(%s)".formatted(0x5645524241L));

            assertThat(Api.asEditor()
                            .run(update("Person", person, "description: \"x\""))
                            .getList("result.errors"))
                    .isEmpty();
        }
    }

    @Test
    void aPublicationOfQuotesThatComesInBetweenIsSeen() {
        var standing = new Standing();
        var quotes = standing.hiddenQuotes;
        var ids = "'%s', '%s'".formatted(Rows.uuid(quotes.getFirst()), Rows.uuid(quotes.getLast()));

        var refused = duringAPublication(
                () -> Api.asReporter()
                        .run(Standing.contradiction("markContradiction", quotes, ""))
                        .getList("result.errors.code"),
                "select id from desk.article where id in (select article_id from desk.quote where id in (%s)) for no key update"
                        .formatted(ids),
                Rows.bringing("quote", "id in (%s)".formatted(ids)));

        assertThat(refused).containsExactly("REJECTED");
        assertThat(tables.column("select quote_id from desk.contradiction where quote_id in (%s)".formatted(ids)))
                .isEmpty();
    }

    /// @param locking what another transaction holds
    /// @param publication what it writes meanwhile, which had its turn before
    private List<String> duringAPublication(Supplier<List<String>> change, String locking, String publication) {
        try (Connection connection = desk.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(locking);
            statement.execute("select pg_advisory_xact_lock(%s)".formatted(0x5645524241L));
            var changing = CompletableFuture.supplyAsync(change);
            var latest = Instant.now().plus(PATIENCE);
            while (tables.column(WAITING).isEmpty()) {
                assertThat(Instant.now()).isBefore(latest);
                Thread.onSpinWait();
            }
            statement.execute(publication);
            connection.commit();
            return changing.join();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String update(String type, String id, String input) {
        return "mutation { result: update%s(id: \"%s\", expectedVersion: %s, input: {%s}) { errors { code field message } } }"
                .formatted(type, id, version(id), input);
    }
}
