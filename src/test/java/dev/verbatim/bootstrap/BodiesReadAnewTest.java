package dev.verbatim.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.article.body.Body;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Places of quotes that an older Verbatim found still cover the words after the tables were brought up to
/// date, in both editions.
class BodiesReadAnewTest {

    /// Bodies whose quotes stand elsewhere now, each with a quote and, where it stands more than once, which
    /// is meant.
    private static final List<String> BODIES = List.of(
            "~~Old~~ new. “We saw it come,” she said.",
            "<!-- a note -->\n\n“We saw it come,” she said.",
            "H<sub>2</sub>O. “We saw it come,” she said.",
            "We saw it come.\n\n<!-- x -->\n\n~~No.~~ We saw it come.",
            "<b>We saw</b> it come.",
            "It sank.[^1]\n\n[^1]: “We saw it come,” she said.\n\nEnd.",
            "| a | We saw it come |\n|---|---|",
            "Plain. We saw it come.");

    @Test
    void theyCoverTheWords() throws SQLException {
        try (var database = SpareDatabase.make().migratedTo("10");
                var connection = database.connect();
                var statement = connection.createStatement()) {
            for (int i = 0; i < BODIES.size(); i++) {
                for (var edition : List.of("desk", "live")) {
                    enter(statement, edition, i);
                }
            }

            database.migrated();

            for (int i = 0; i < BODIES.size(); i++) {
                for (var edition : List.of("desk", "live")) {
                    assertThat(covered(statement, edition, i))
                            .as(edition + ": " + BODIES.get(i))
                            .matches("We saw it come,?");
                }
            }
            assertThat(number(statement, "select anchor_block from desk.quote where id = md5('q3')::uuid"))
                    .isEqualTo(1);
            assertThat(number(statement, "select word_count from live.article where id = md5('1')::uuid"))
                    .isEqualTo(6);
        }
    }

    /// As it was found then: the last place where the words stand.
    private static void enter(Statement statement, String edition, int number) throws SQLException {
        var blocks = Body.asItWasRead(BODIES.get(number)).blocks();
        int block = 0;
        for (int i = 0; i < blocks.size(); i++) {
            block = blocks.get(i).text().contains("come") ? i : block;
        }
        int end = blocks.get(block).text().indexOf("come") + 4;
        int start = Math.max(0, blocks.get(block).text().indexOf("We"));
        var body = BODIES.get(number).replace("'", "''");
        statement.execute("""
                insert into %s.article (id, version, slug, headline, language, body, word_count, state, dated_at,
                  disclosures, created_at, updated_at)
                values (md5('%s')::uuid, 0, 'a-%s', 'A', 'en', '%s', 99, 'PUBLISHED', now(), '[]', now(), now())""".formatted(edition, number, number, body));
        statement.execute("""
                insert into %s.quote (id, version, article_id, position, text, kind, anchor_block, anchor_start, anchor_end,
                  act, record, standing, attribution_method, attribution_confidence, dated_at, created_at, updated_at)
                values (md5('q%s')::uuid, 0, md5('%s')::uuid, 0, 'We saw it come', 'DIRECT', %s, %s, %s,
                  'SAID', 'ON_RECORD', 'STANDING', 'EDITOR', 1, now(), now(), now())""".formatted(edition, number, number, block, start, end));
    }

    private static String covered(Statement statement, String edition, int number) throws SQLException {
        try (var row = statement.executeQuery(
                "select anchor_block, anchor_start, anchor_end from %s.quote where id = md5('q%s')::uuid"
                        .formatted(edition, number))) {
            assertThat(row.next()).isTrue();
            var texts = new ArrayList<String>();
            Body.of(BODIES.get(number)).blocks().forEach(block -> texts.add(block.text()));
            return texts.get(row.getInt(1)).substring(row.getInt(2), row.getInt(3));
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }
}
