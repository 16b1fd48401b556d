package dev.verbatim.image;

import static dev.verbatim.Desk.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.Rows;
import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures in lists: found by what is known of them, those too that nobody shows, and the articles of each.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImageListTest {

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private final Newsroom newsroom = new Newsroom();
    private final Desk images = new Desk("Image");
    private final Desk people = new Desk("Person");
    private final String mark = newsroom.mark();

    private String image(Object... more) {
        var input = fields(more);
        input.putIfAbsent("url", "https://img.example.org/" + Desk.mark());
        input.putIfAbsent("credit", mark);
        return images.entered(input);
    }

    @Test
    void picturesComeNewestFirstPageByPage() {
        var first = image();
        var second = image();
        var third = image();
        var query =
                "query($f: ImageFilter, $c: String) { images(first: 2, after: $c, filter: $f) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }";
        var mine = Map.of("textContains", mark);

        var page = Api.asEditor().run(query, "f", mine);
        var rest = Api.asEditor().run(query, "f", mine, "c", page.getString("images.pageInfo.endCursor"));
        var back = Api.asEditor()
                .run(
                        "query($f: ImageFilter, $c: String) { images(last: 2, before: $c, filter: $f) { nodes { id } } }",
                        "f",
                        mine,
                        "c",
                        rest.getString("images.edges[0].cursor"));

        assertThat(page.getInt("images.totalCount")).isEqualTo(3);
        assertThat(page.getList("images.edges.node.id")).containsExactly(third, second);
        assertThat(rest.getList("images.edges.node.id")).containsExactly(first);
        assertThat(rest.getBoolean("images.pageInfo.hasNextPage")).isFalse();
        assertThat(back.getList("images.nodes.id")).containsExactly(third, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alt", "caption", "credit", "place"})
    void wordsAreFoundInWhateverGoesWithThePicture(String field) {
        var word = "Quay" + Desk.mark();
        var found = image(field, "The " + word + " at noon");
        image(field, "Somewhere else");

        assertThat(filtered(Map.of("textContains", word.toUpperCase()))).containsExactly(found);
    }

    @Test
    void everyFilterFindsItsPictures() {
        var ada = people.named("Ada " + mark);
        var bo = people.named("Bo " + mark);
        var agency = newsroom.source("Agency", "NEWS_AGENCY").id();
        var byAda = image("photographerId", ada);
        var fromAgency = image("agencyId", agency, "depicts", List.of(bo));
        var ofBoth = image("depicts", List.of(ada, bo));

        assertThat(mine(Map.of())).containsExactly(ofBoth, fromAgency, byAda);
        assertThat(mine(Map.of("photographer", ada))).containsExactly(byAda);
        assertThat(mine(Map.of("agency", agency))).containsExactly(fromAgency);
        assertThat(mine(Map.of("depicts", List.of(ada)))).containsExactly(ofBoth);
        assertThat(mine(Map.of("depicts", List.of(ada, bo)))).containsExactly(ofBoth, fromAgency);
        assertThat(mine(Map.of("ids", List.of(byAda, ofBoth)))).containsExactly(ofBoth, byAda);
        assertThat(mine(Map.of("not", Map.of("photographer", ada)))).containsExactly(ofBoth, fromAgency);
        assertThat(mine(Map.of("not", Map.of("depicts", List.of(bo), "agency", agency))))
                .containsExactly(ofBoth, byAda);
        assertThat(mine(Map.of("photographer", ada, "agency", agency))).isEmpty();
        assertThat(Api.asEditor().refusal("{ images(filter: {agency: \"%s\"}) { nodes { id } } }".formatted(ada)))
                .isEqualTo("BAD_INPUT");
    }

    @Test
    void picturesAreAskedForByWhenTheyWereEntered() {
        var before = image();
        new Rows(desk).run("update desk.image set created_at = '2020-01-02T03:04:05Z' where id = ?", before);
        var now = image();

        assertThat(mine(Map.of("uploadedSince", Instant.now().minusSeconds(3600).toString())))
                .containsExactly(now);
        assertThat(mine(Map.of("not", Map.of("uploadedSince", "2020-01-02T03:04:06Z"))))
                .containsExactly(before);
        assertThat(mine(Map.of("uploadedSince", "2020-01-02T03:04:05Z"))).containsExactly(now, before);
    }

    @Test
    void aPictureThatNobodyShowsAnyMoreIsFoundAndHoldsNobody() {
        var photographer = people.named("Photographer " + mark);
        var article = newsroom.article("Shown")
                .with("images", List.of(fields("url", url(), "credit", mark, "photographerId", photographer)))
                .entered();
        var shown = image();
        people.entered(Map.of("name", "Shown " + mark, "imageId", shown));
        assertThat(mine(Map.of("unused", true))).isEmpty();

        new Desk("Article").update(article.id(), article.version(), Map.of("images", List.of()), "id");
        var refused = deleted("Person", photographer, 0);

        var unused = mine(Map.of("unused", true));
        assertThat(unused).hasSize(1).doesNotContain(shown);
        assertThat(mine(Map.of("unused", false))).containsExactly(shown);
        assertThat(mine(Map.of("not", Map.of("unused", true)))).containsExactly(shown);
        assertThat(refused).containsExactly(unused.getFirst());
        assertThat(images.delete(unused.getFirst(), 0).problems()).isEmpty();
        assertThat(people.delete(photographer, 0).problems()).isEmpty();
    }

    /// A new way to show a picture must be told to the filter too.
    @Test
    void whatLeadsToAPictureIsWhatUsesIt() {
        var links = new Rows(desk)
                .read(
                        "select c.relname::text from pg_constraint join pg_class c on c.oid = conrelid where contype = 'f' and confdeltype <> 'c' and confrelid = 'desk.image'::regclass order by 1");

        assertThat(links).containsExactly("article_image", "person");
    }

    @Test
    void theArticlesOfAPictureComeNewestFirst() {
        var shared = image();
        var other = image();
        var rows = new Rows(desk);
        var first = newsroom.article("First").entered();
        var second = newsroom.article("Second").entered();
        rows.run(
                "insert into desk.article_image (article_id, position, image_id) values (?, 0, ?)", first.id(), shared);
        rows.run(
                "insert into desk.article_image (article_id, position, image_id) values (?, 0, ?)",
                second.id(),
                shared);
        var query =
                "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Image { articles { totalCount nodes { id } } one: articles(first: 1) { nodes { id } pageInfo { hasNextPage } } } } }";

        var desk = Api.asEditor().run(query, "ids", List.of(shared, other));
        newsroom.publish(first);
        var live = Api.asPublic().run(query, "ids", List.of(shared, other));
        newsroom.publish(second);
        var both = Api.asPublic().run(query, "ids", List.of(shared));

        assertThat(desk.getList("nodes[0].articles.nodes.id")).containsExactly(second.id(), first.id());
        assertThat(desk.getBoolean("nodes[0].one.pageInfo.hasNextPage")).isTrue();
        assertThat(desk.getInt("nodes[1].articles.totalCount")).isZero();
        assertThat(live.getList("nodes[0].articles.nodes.id")).containsExactly(first.id());
        assertThat(live.<Object>get("nodes[1]")).isNull();
        assertThat(both.getInt("nodes[0].articles.totalCount")).isEqualTo(2);
        assertThat(both.getList("nodes[0].one.nodes.id")).containsExactly(second.id());
    }

    @Test
    void whoWasMergedIsFoundByTheirFormerId() {
        var kept = people.named("Kept " + mark);
        var merged = people.named("Merged " + mark);
        var byMerged = image("photographerId", merged, "depicts", List.of(merged));
        people.merge(kept, List.of(merged), "version");

        for (var id : List.of(kept, merged)) {
            assertThat(mine(Map.of("photographer", id))).containsExactly(byMerged);
            assertThat(mine(Map.of("depicts", List.of(id)))).containsExactly(byMerged);
            assertThat(mine(Map.of("not", Map.of("photographer", id)))).isEmpty();
        }
    }

    @Test
    void thePublicSeesPicturesThatAreLive() {
        var article = newsroom.article("Live")
                .with("images", List.of(fields("url", url(), "credit", mark)))
                .published();
        image();

        var live = Api.asPublic()
                .run(
                        "query($f: ImageFilter) { images(filter: $f) { nodes { articles { nodes { id } } } } }",
                        "f",
                        Map.of("textContains", mark));

        assertThat(live.getList("images.nodes.articles.nodes.id.flatten()")).containsExactly(article.id());
        newsroom.withdraw(article);
        assertThat(Api.asPublic()
                        .run(
                                "query($f: ImageFilter) { images(filter: $f) { totalCount } }",
                                "f",
                                Map.of("textContains", mark))
                        .getInt("images.totalCount"))
                .isZero();
    }

    private static List<String> deleted(String type, String id, int version) {
        return Api.asEditor()
                .run(
                        "mutation($id: ID!, $v: Int!) { result: delete%s(id: $id, expectedVersion: $v) { errors { usedBy { id } } } }"
                                .formatted(type),
                        "id",
                        id,
                        "v",
                        version)
                .getList("result.errors[0].usedBy.id");
    }

    private static String url() {
        return "https://img.example.org/" + Desk.mark();
    }

    private List<String> mine(Map<String, Object> filter) {
        var all = new HashMap<>(filter);
        all.put("textContains", mark);
        return filtered(all);
    }

    private static List<String> filtered(Map<String, Object> filter) {
        return Api.asEditor()
                .run("query($f: ImageFilter) { images(filter: $f) { nodes { id } } }", "f", filter)
                .getList("images.nodes.id");
    }
}
