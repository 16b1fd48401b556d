package dev.verbatim.topic;

import static dev.verbatim.Desk.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Topics within topics: what is below one, and what is filed there.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TopicTreeTest {

    private static final String ARTICLES =
            "query($id: ID!, $deep: Boolean) { topic(id: $id) { articles(deep: $deep) { totalCount nodes { id } } } }";

    private final Newsroom newsroom = new Newsroom();
    private final Desk topics = new Desk("Topic");
    private final String mark = newsroom.mark();

    private String topic(String name, String parent) {
        return topics.entered(fields("name", name + ' ' + mark, "kind", "SUBJECT", "parentId", parent));
    }

    private String filed(String section, String... others) {
        return newsroom.article("Filed")
                .with("sectionId", section)
                .with("topicIds", List.of(others))
                .published()
                .id();
    }

    @Test
    void theChildrenOfATopicComeByName() {
        var root = topic("Root", null);
        var second = topic("B", root);
        var first = topic("A", root);
        topic("Below", first);

        var answer = Api.asEditor()
                .run("query($id: ID!) { topic(id: $id) { children { id children { name } } } }", "id", root);

        assertThat(answer.getList("topic.children.id")).containsExactly(first, second);
        assertThat(answer.<String>getList("topic.children.children.name.flatten()"))
                .containsExactly("Below " + mark);
    }

    @Test
    void deepListsHoldWhatIsFiledBelow() {
        var root = topic("Root", null);
        var middle = topic("Middle", root);
        var leaf = topic("Leaf", middle);
        var aside = topic("Aside", null);
        var atRoot = filed(root);
        var atLeaf = filed(aside, leaf);
        var atBoth = filed(leaf, root, middle);
        var nowhere = filed(aside);

        assertThat(articles(root, false)).containsExactly(atBoth, atRoot);
        assertThat(articles(root, null)).containsExactly(atBoth, atRoot);
        assertThat(articles(root, true)).containsExactly(atBoth, atLeaf, atRoot);
        assertThat(articles(middle, true)).containsExactly(atBoth, atLeaf);
        assertThat(articles(leaf, true)).containsExactly(atBoth, atLeaf);
        assertThat(articles(aside, true)).containsExactly(nowhere, atLeaf);
        assertThat(under(List.of(middle))).containsExactly(atBoth, atLeaf);
        assertThat(under(List.of(root, aside))).containsExactly(nowhere, atBoth, atLeaf, atRoot);
        assertThat(under(List.of())).isEmpty();
    }

    @Test
    void severalTopicsAtOnceEachGetTheirOwn() {
        var roots = new ArrayList<String>();
        var expected = new HashMap<String, List<String>>();
        for (int i = 0; i < 12; i++) {
            var root = topic("Root " + i, null);
            var below = topic("Below " + i, root);
            roots.add(root);
            var ids = new ArrayList<String>();
            for (int j = 0; j <= i % 4; j++) {
                ids.addFirst(j % 2 == 0 ? filed(below) : filed(roots.getFirst(), below));
            }
            expected.put(root, ids);
        }
        var query =
                "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Topic { some: articles(first: 2, deep: true) { nodes { id } } all: articles(deep: true) { totalCount nodes { id } } none: articles { totalCount } } } }";

        var answer = Api.asPublic().run(query, "ids", roots.reversed());

        for (var node : answer.<Map<String, Map<String, Object>>>getList("nodes")) {
            var id = (Object) node.get("id");
            var all = expected.get(id);
            if (!id.equals(roots.getFirst())) {
                assertThat(ids(node.get("all"))).isEqualTo(all);
                assertThat(node.get("all")).containsEntry("totalCount", all.size());
                assertThat(ids(node.get("some"))).isEqualTo(all.subList(0, Math.min(2, all.size())));
                assertThat(node.get("none")).containsEntry("totalCount", 0);
            }
        }
    }

    private static List<String> ids(Map<String, Object> connection) {
        return ((List<?>) connection.get("nodes"))
                .stream().map(node -> (String) ((Map<?, ?>) node).get("id")).toList();
    }

    @Test
    void pagesOfADeepListMeetWithoutGapsOrRepetitions() {
        var root = topic("Root", null);
        var below = topic("Below", root);
        var filed = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            filed.addFirst(
                    switch (i % 3) {
                        case 0 -> filed(root);
                        case 1 -> filed(below, root);
                        default -> filed(topic("Other " + i, null), below);
                    });
        }

        assertThat(pages(root, "first", "after", "hasNextPage", "endCursor")).isEqualTo(filed);
        assertThat(pages(root, "last", "before", "hasPreviousPage", "startCursor"))
                .isEqualTo(filed.reversed());
    }

    private static List<String> pages(String topic, String size, String cursor, String more, String next) {
        var ids = new ArrayList<String>();
        String at = null;
        do {
            var page = Api.asEditor()
                    .run(
                            "query($id: ID!, $c: String) { topic(id: $id) { articles(deep: true, %s: 2, %s: $c) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }"
                                    .formatted(size, cursor),
                            "id",
                            topic,
                            "c",
                            at);
            var found = page.<String>getList("topic.articles.nodes.id");
            ids.addAll(size.equals("last") ? found.reversed() : found);
            var info = "topic.articles.pageInfo.";
            at = page.getBoolean(info + more) ? page.getString(info + next) : null;
        } while (at != null);
        return ids;
    }

    @Test
    void aVeryDeepTreeIsFollowedToItsEnd() {
        var root = topic("Root", null);
        var leaf = root;
        for (int i = 0; i < 150; i++) {
            leaf = topic("Level " + i, leaf);
        }
        var article = filed(leaf);

        assertThat(articles(root, true)).containsExactly(article);
        assertThat(under(List.of(root))).containsExactly(article);
        assertThat(topics.update(root, 0, Map.of("parentId", leaf), "id").problems())
                .containsExactly("INVALID input.parentId");
    }

    /// Asked by the public, so that the cache answers where it may.
    @Test
    void aTopicThatMovesTakesItsArticlesAlong() {
        var here = topic("Here", null);
        var there = topic("There", null);
        var moving = topic("Moving", here);
        var below = topic("Below", moving);
        var first = filed(below);
        filed(there);
        filed(here);
        assertThat(articles(here, true)).contains(first);
        assertThat(articles(there, true)).doesNotContain(first);
        assertThat(under(List.of(there))).doesNotContain(first);
        assertThat(children(there)).isEmpty();

        topics.update(moving, 0, Map.of("parentId", there), "id");

        assertThat(articles(here, true)).doesNotContain(first);
        assertThat(articles(there, true)).contains(first);
        assertThat(under(List.of(there))).contains(first);
        assertThat(children(here)).isEmpty();
        assertThat(children(there)).containsExactly(moving);

        var second = filed(below);
        assertThat(articles(there, true)).contains(first, second);

        topics.update(moving, 1, fields("parentId", null), "id");
        assertThat(articles(there, true)).doesNotContain(first, second);
        assertThat(children(there)).isEmpty();
    }

    @Test
    void aFilterAsksForTopLevelsForIdsAndForWhatIsNotSo() {
        var root = topic("Root", null);
        var child = topic("Child", root);
        var other = topic("Other", root);
        Map<String, Object> mine = Map.of("nameContains", mark);

        assertThat(filtered(mine, Map.of("topLevel", true))).containsExactly(root);
        assertThat(filtered(mine, Map.of("topLevel", false))).containsExactly(child, other);
        assertThat(filtered(mine, Map.of("not", Map.of("topLevel", true)))).containsExactly(child, other);
        assertThat(filtered(mine, Map.of("ids", List.of(child, root)))).containsExactly(child, root);
        assertThat(filtered(mine, Map.of("not", Map.of("ids", List.of(child))))).containsExactly(other, root);
        assertThat(filtered(mine, Map.of("not", Map.of("parent", root)))).containsExactly(root);
        assertThat(filtered(mine, Map.of("not", Map.of("not", Map.of("parent", root)))))
                .containsExactly(child, other);
        assertThat(filtered(mine, Map.of("kinds", List.of("PLACE")))).isEmpty();
        assertThat(Api.asEditor()
                        .refusal("{ topics(filter: {ids: [\"person_01h455vb4pex5vsknk084sn02q\"]}) { nodes { id } } }"))
                .isEqualTo("BAD_INPUT");
    }

    private static List<String> filtered(Map<String, Object> one, Map<String, Object> other) {
        var filter = new HashMap<>(one);
        filter.putAll(other);
        return Api.asEditor()
                .run("query($f: TopicFilter) { topics(filter: $f) { nodes { id } } }", "f", filter)
                .getList("topics.nodes.id");
    }

    private static List<String> children(String topic) {
        return Api.asPublic()
                .run("query($id: ID!) { topic(id: $id) { children { id } } }", "id", topic)
                .getList("topic.children.id");
    }

    private static List<String> articles(String topic, Boolean deep) {
        var answer = Api.asPublic().run(ARTICLES, "id", topic, "deep", deep);
        List<String> ids = answer.getList("topic.articles.nodes.id");
        assertThat(answer.getInt("topic.articles.totalCount")).isEqualTo(ids.size());
        return ids;
    }

    private static List<String> under(List<String> topics) {
        return Api.asPublic()
                .run("query($ids: [ID!]) { articles(filter: {underTopics: $ids}) { nodes { id } } }", "ids", topics)
                .getList("articles.nodes.id");
    }
}
