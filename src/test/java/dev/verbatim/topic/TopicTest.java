package dev.verbatim.topic;

import static dev.verbatim.Desk.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TopicTest {

    private static final String ALL = "slug name kind description version parent { id }";
    private final Desk topics = new Desk("Topic");
    private final String mark = Desk.mark();

    @Test
    void aTopicComesBackAsItWasEntered() {
        var parent = topics.entered(Map.of("name", "Harbour " + mark, "kind", "PLACE"));

        var quay = topics.create(
                Map.of(
                        "name",
                        "Quay",
                        "slug",
                        "quay-" + mark,
                        "kind",
                        "PLACE",
                        "description",
                        "East",
                        "parentId",
                        parent),
                ALL);

        assertThat(quay.problems()).isEmpty();
        var read = Api.asEditor()
                .run("query($s: String!) { topic(slug: $s) { id %s } }".formatted(ALL), "s", "quay-" + mark);
        assertThat(read.getMap("topic")).isEqualTo(quay.json().getMap("result.content"));
        assertThat(read.getString("topic.parent.id")).isEqualTo(parent);
        assertThat(read.getString("topic.kind")).isEqualTo("PLACE");
    }

    @Test
    void absentFieldsStayAndNullsClear() {
        var id = topics.entered(Map.of("name", "Tides " + mark, "kind", "SUBJECT", "description", "Water"));

        var renamed = topics.update(id, 0, Map.of("name", "Ebb " + mark), ALL);
        var cleared = topics.update(id, 1, fields("description", null), ALL);
        var refused = topics.update(id, 2, fields("name", null, "kind", null), ALL);

        assertThat(renamed.<String>get("description")).isEqualTo("Water");
        assertThat(cleared.<String>get("description")).isNull();
        assertThat(cleared.<String>get("name")).isEqualTo("Ebb " + mark);
        assertThat(cleared.<Integer>get("version")).isEqualTo(2);
        assertThat(refused.problems()).containsExactlyInAnyOrder("INVALID input.name", "INVALID input.kind");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var taken = "taken-" + mark;
        topics.entered(Map.of("name", "A", "slug", taken, "kind", "EVENT"));

        var refused = topics.create(
                Map.of(
                        "name",
                        " ",
                        "slug",
                        taken,
                        "kind",
                        "EVENT",
                        "description",
                        "x".repeat(1001),
                        "parentId",
                        "topic_01h455vb4pex5vsknk084sn02q"),
                ALL);

        assertThat(refused.problems())
                .containsExactlyInAnyOrder(
                        "INVALID input.name",
                        "TAKEN input.slug",
                        "INVALID input.description",
                        "NOT_FOUND input.parentId");
    }

    @Test
    void aTopicNeverBecomesAPartOfItself() {
        var whole = topics.entered(Map.of("name", "Whole " + mark, "kind", "SECTION"));
        var part = topics.entered(Map.of("name", "Part " + mark, "kind", "SECTION", "parentId", whole));

        assertThat(topics.update(whole, 0, Map.of("parentId", part), ALL).problems())
                .containsExactly("INVALID input.parentId");
        assertThat(topics.update(whole, 0, Map.of("parentId", whole), ALL).problems())
                .containsExactly("INVALID input.parentId");
    }

    @Test
    void refusesToDeleteWhatIsInUse() {
        var whole = topics.entered(Map.of("name", "Used " + mark, "kind", "SECTION"));
        var part = topics.entered(Map.of("name", "User " + mark, "kind", "SECTION", "parentId", whole));

        var refused = topics.delete(whole, 0);
        var deleted = topics.delete(part, 0);

        assertThat(refused.problems()).containsExactly("IN_USE id");
        assertThat(deleted.json().getString("result.deletedId")).isEqualTo(part);
        assertThat(topics.delete(part, 0).problems()).containsExactly("NOT_FOUND id");
    }

    @Test
    void pagesRunByNameBothWaysThroughTies() {
        var parent = topics.entered(Map.of("name", "Parent " + mark, "kind", "SERIES"));
        for (int i = 0; i < 5; i++) {
            topics.entered(Map.of("name", "Same " + mark, "kind", i < 3 ? "EVENT" : "PLACE", "parentId", parent));
        }

        var filter = Map.<String, Object>of("parent", parent, "nameContains", "same " + mark.toUpperCase(Locale.ROOT));
        var forth = pages(filter, "first", "after", "hasNextPage", "endCursor");
        var back = pages(filter, "last", "before", "hasPreviousPage", "startCursor");

        assertThat(forth).hasSize(5).doesNotHaveDuplicates();
        assertThat(back).containsExactlyInAnyOrderElementsOf(forth);
        assertThat(back.subList(0, 2)).isEqualTo(forth.subList(3, 5));
        assertThat(pages(
                        Map.of("parent", parent, "kinds", List.of("EVENT", "SERIES")),
                        "first",
                        "after",
                        "hasNextPage",
                        "endCursor"))
                .hasSize(3);
    }

    @Test
    void onlyTheNewsroomEntersTopics() {
        var create = "mutation { createTopic(input: { name: \"A\", kind: EVENT }) { errors { code } } }";

        assertThat(Api.asPublic().refusal(create)).isEqualTo("UNAUTHENTICATED");
        assertThat(Api.asReporter().refusal(create)).isNull();
    }

    private static List<String> pages(
            Map<String, Object> filter, String size, String cursor, String more, String next) {
        var ids = new ArrayList<String>();
        String at = null;
        do {
            var page = Api.asEditor()
                    .run(
                            "query($f: TopicFilter, $c: String) { topics(%s: 2, %s: $c, filter: $f) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
                                    .formatted(size, cursor),
                            "f",
                            filter,
                            "c",
                            at);
            ids.addAll(page.getList("topics.nodes.id"));
            at = page.getBoolean("topics.pageInfo." + more) ? page.getString("topics.pageInfo." + next) : null;
        } while (at != null);
        return ids;
    }
}
