package dev.verbatim.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Rows;
import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SourceMergeTest {

    private static final String ALL = "slug name aliases version parent { id } people { nodes { id } }";

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private Rows rows;
    private final Desk sources = new Desk("Source");
    private final String mark = Desk.mark();

    @BeforeEach
    void connect() {
        rows = new Rows(desk);
    }

    @Test
    void everyLinkMovesInBothEditions() {
        var keep = source("Keep", Map.of());
        var other = source("Other", Map.of());
        var part = source("Part", Map.of("parentId", other));
        var person = new Desk("Person")
                .entered(Map.of(
                        "name",
                        "Ann " + mark,
                        "affiliations",
                        List.of(Map.of("title", "Cook", "organisationId", other))));
        var image = new Desk("Image").entered(Map.of("url", "https://example.org/1", "agencyId", other));
        var kept = Rows.uuid(keep);
        var merged = Rows.uuid(other);
        var article = rows.article();
        rows.run("update desk.article set publication_id = ? where id = ?", merged, article);
        rows.run("update live.article set publication_id = ? where id = ?", merged, article);
        var quote = rows.quote(article, Map.of("speaker_source_id", merged, "addressee_id", merged));
        for (int i = 0; i < 2; i++) {
            rows.insert(
                    "citation",
                    Map.of(
                            "article_id",
                            article,
                            "position",
                            i,
                            "source_id",
                            i == 0 ? kept : merged,
                            "kind",
                            "REPORT"));
            rows.insert(
                    "mention",
                    Map.of(
                            "article_id",
                            article,
                            "position",
                            i,
                            "source_id",
                            i == 0 ? kept : merged,
                            "as_printed",
                            "It",
                            "count",
                            2));
        }
        rows.insert("citation", Map.of("article_id", article, "position", 2, "source_id", merged, "kind", "DATA"));

        var answer = sources.merge(keep, List.of(other), ALL);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.<Integer>get("version")).isEqualTo(1);
        assertThat(answer.<List<String>>get("people.nodes.id")).containsExactly(person);
        assertThat(answer.<List<String>>get("aliases")).containsExactly("Other " + mark);
        for (var edition : List.of("desk", "live")) {
            assertThat(column(edition, "publication_id from %s.article where id = ?", article))
                    .containsExactly(kept);
            assertThat(column(edition, "speaker_source_id from %s.quote where id = ?", quote))
                    .containsExactly(kept);
            assertThat(column(edition, "addressee_id from %s.quote where id = ?", quote))
                    .containsExactly(kept);
            assertThat(column(edition, "kind from %s.citation where article_id = ? order by position", article))
                    .containsExactly("REPORT", "DATA");
            assertThat(column(edition, "source_id from %s.citation where article_id = ?", article))
                    .containsOnly(kept);
            assertThat(column(edition, "count from %s.mention where article_id = ?", article))
                    .containsExactly(2);
        }
        var read = Api.asEditor()
                .run(
                        "query($p: ID!, $i: ID!, $o: ID!) { part: source(id: $p) { parent { id } } node(id: $i) { ... on Image { agency { id } } } old: source(id: $o) { id } people(filter: { affiliatedWith: $o }) { nodes { id } } }",
                        "p",
                        part,
                        "i",
                        image,
                        "o",
                        other);
        assertThat(read.getString("part.parent.id")).isEqualTo(keep);
        assertThat(read.getString("node.agency.id")).isEqualTo(keep);
        assertThat(read.getString("old.id")).isEqualTo(keep);
        assertThat(read.getList("people.nodes.id")).containsExactly(person);
        assertThat(rows.read("select use_count from desk.source where id = ?", keep))
                .containsExactly(1);
    }

    @Test
    void aSourceThatSwallowsItsWholeTakesItsPlace() {
        var top = source("Top", Map.of());
        var whole = source("Whole", Map.of("parentId", top));
        var middle = source("Middle", Map.of("parentId", whole));
        var keep = source("Keep", Map.of("parentId", middle));

        var answer = sources.merge(keep, List.of(whole), ALL);

        assertThat(answer.<String>get("parent.id")).isEqualTo(top);
        var read = Api.asEditor().run("query($id: ID!) { source(id: $id) { parent { id } } }", "id", middle);
        assertThat(read.getString("source.parent.id")).isEqualTo(keep);
    }

    @Test
    void whatIsWrongInOneFieldHidesNothingInAnother() {
        var id = source("Fine", Map.of());

        var refused = sources.update(
                id,
                0,
                Desk.fields("name", null, "slug", "x-" + mark, "description", "x".repeat(1001), "parentId", id),
                ALL);

        assertThat(refused.problems())
                .containsExactlyInAnyOrder("INVALID input.name", "INVALID input.description", "INVALID input.parentId");
    }

    private String source(String name, Map<String, Object> more) {
        var input = new java.util.HashMap<>(more);
        input.put("name", name + " " + mark);
        input.put("kind", "OUTLET");
        return sources.entered(input);
    }

    private List<Object> column(String edition, String sql, Object value) {
        return rows.read("select " + sql.formatted(edition), value);
    }
}
