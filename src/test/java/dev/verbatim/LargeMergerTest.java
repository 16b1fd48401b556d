package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Somebody who was quoted ten thousand times is merged within the time of a request, with all the articles changed.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LargeMergerTest {

    private static final int ARTICLES = 1_000;
    private static final int QUOTES = 10;

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private final Newsroom newsroom = new Newsroom();
    private Rows rows;

    @Test
    void tenThousandQuotesInAThousandArticlesChangeAtOnce() {
        rows = new Rows(desk);
        var duplicate = newsroom.person("Duplicate");
        var kept = newsroom.person("Kept");
        var article = newsroom.article("Copied").quoting(duplicate, "It rained").published();
        var mark = Desk.mark();
        for (var edition : List.of("desk", "live")) {
            copy(edition, "article", "'id', md5('%1$s' || n)::uuid, 'slug', 'copy-%1$s' || n".formatted(mark), article, "id");
            copy(
                    edition,
                    "quote",
                    "'id', md5('%1$s' || n || '.' || m)::uuid, 'article_id', md5('%1$s' || n)::uuid".formatted(mark),
                    article,
                    "article_id");
        }

        var answer = new Desk("Person").merge(kept.id(), List.of(duplicate.id()), "version");

        assertThat(answer.problems()).isEmpty();
        assertThat(rows.read("select count(*) from live.quote where speaker_person_id = ?", kept.id()))
                .containsExactly(ARTICLES * QUOTES + 1L);
        assertThat(rows.read("select distinct version from desk.quote where speaker_person_id = ?", kept.id()))
                .containsExactly(1);
        assertThat(rows.read("select distinct version from desk.article where slug like ?", "copy-" + mark + "%"))
                .containsExactly(article.version() + 1);
    }

    /// Past the API, which would take long.
    ///
    /// @param anew names and values of the columns that differ, over `n` and `m`
    private void copy(String edition, String table, String anew, Newsroom.Entered article, String column) {
        var columns = rows.read("""
                        select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                        where table_schema = '%s' and table_name = '%s' and is_generated = 'NEVER'""".formatted(edition, table))
                .getFirst();
        rows.run("""
                insert into %1$s.%2$s (%3$s) select %3$s from (
                  select (jsonb_populate_record(t, jsonb_build_object(%4$s))).*
                  from %1$s.%2$s t, generate_series(1, %5$s) n, generate_series(1, %6$s) m where %7$s = ?) copied""".formatted(
                edition, table, columns, anew, ARTICLES, table.equals("quote") ? QUOTES : 1, column), article.id());
    }
}
