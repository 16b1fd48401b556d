package dev.verbatim.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.SpareDatabase;
import dev.verbatim.graph.Table;
import dev.verbatim.transfer.file.Progress;
import dev.verbatim.transfer.newsroom.NewsroomExport;
import dev.verbatim.transfer.newsroom.NewsroomImport;
import dev.verbatim.transfer.newsroom.NewsroomTables;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The newsroom goes into a file and comes back the same.
@QuarkusTest
@QuarkusTestResource(value = SampleDatabase.class, restrictToAnnotatedClass = true)
class RoundTripTest {

    /// What text in JSON, in CSV or in COPY may stumble over.
    private static final String AWKWARD = "\u0001\u0002\t\r\n\\ \\. \\N \"quoted\" 'so' {} ☃ 😀 \u2028 \u007f";

    private static final List<String> TALLIES = List.of(
            "select id || ' ' || quote_count || ' ' || quoted_at from %s.person order by id",
            "select id || ' ' || use_count from %s.source order by id");

    private static final List<String> FORM = List.of(
            "select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint"
                    + " where connamespace in ('desk'::regnamespace, 'live'::regnamespace) order by 1",
            "select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal order by 1");

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private static final Progress SILENT = new Progress(new PrintStream(OutputStream.nullOutputStream()), false);

    @TempDir
    Path folder;

    @Test
    void whatComesBackIsTheSameToTheLastByte() throws Exception {
        enterWhatTheSampleLacks();
        var first = folder.resolve("first.jsonl");
        var second = folder.resolve("second.jsonl");

        try (var spare = SpareDatabase.make().migrated();
                var here = desk.getConnection();
                var there = spare.connect()) {
            var rows = new NewsroomExport(here).to(first);
            var read = NewsroomImport.read(first, there, SILENT);
            new NewsroomExport(there).to(second);

            assertThat(rows.keySet())
                    .containsExactlyElementsOf(NewsroomTables.read(here).keySet());
            assertThat(rows)
                    .allSatisfy((table, count) -> assertThat(count).as(table).isPositive());
            assertThat(read).isEqualTo(rows);
            assertThat(Files.mismatch(first, second)).isEqualTo(-1);
            assertSame(here, there);
        }
    }

    private static void assertSame(Connection here, Connection there) throws SQLException {
        for (var edition : Table.EDITIONS) {
            for (var tally : TALLIES) {
                assertThat(column(there, tally.formatted(edition)))
                        .isNotEmpty()
                        .isEqualTo(column(here, tally.formatted(edition)));
            }
        }
        for (var form : FORM) {
            assertThat(column(there, form)).isNotEmpty().isEqualTo(column(here, form));
        }
    }

    /// So that each table has a row in both editions.
    private static void enterWhatTheSampleLacks() {
        var newsroom = new Newsroom();
        var people = new Desk("Person");
        var kept = newsroom.person("Ada", Map.of("description", AWKWARD));
        var duplicate = newsroom.person("A. Lovelace");
        newsroom.article("Twice one person").quoting(kept, "I am one").published();
        newsroom.article("The same again").quoting(duplicate, "And so am I").published();
        Api.asEditor()
                .run(
                        "mutation ($t: String!) { importArticle(input: {text: $t}) { errors { message } } }",
                        "t",
                        "Ferry waits " + UUID.randomUUID() + "\n\nNobody saw the ferry.\n");
        people.merge(kept.id(), List.of(duplicate.id()), "version");
        newsroom.withdraw(newsroom.article("Not for long").published());
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
