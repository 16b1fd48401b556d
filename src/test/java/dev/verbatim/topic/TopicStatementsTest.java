package dev.verbatim.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// However many topics and pictures there are, and however deep they lie, a question takes the same few statements.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TopicStatementsTest {

    private static final String QUERY = """
            query($topics: [ID!]!, $images: [ID!], $first: Int) {
              nodes(ids: $topics) { ... on Topic { %1$s } }
              images(first: $first, filter: {ids: $images}) { nodes { %2$s } }
            }""";

    @Inject
    SessionFactory sessions;

    private final Newsroom newsroom = new Newsroom();
    private final List<String> topics = new ArrayList<>();
    private final List<String> images = new ArrayList<>();

    @BeforeEach
    void enter() {
        for (int i = 0; i < 6; i++) {
            var root = newsroom.topic("Root " + i, "SECTION").id();
            var below = new Desk("Topic")
                    .entered(Map.of("name", "Below " + newsroom.mark(), "kind", "PLACE", "parentId", root));
            topics.add(root);
            var article = newsroom.article("Filed")
                    .with("sectionId", i % 2 == 0 ? root : below)
                    .with("topicIds", List.of(below))
                    .with("images", List.of(Map.of("url", "https://example.org/" + Desk.mark())))
                    .entered();
            images.add(Api.asEditor()
                    .run("query($id: ID!) { article(id: $id) { leadImage { id } } }", "id", article.id())
                    .getString("article.leadImage.id"));
        }
        sessions.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void stopCounting() {
        sessions.getStatistics().setStatisticsEnabled(false);
    }

    @Test
    void listsOfTopicsAndPicturesTakeAStatementEach() {
        // the topics, the pictures, and each relation of them
        same("children { name }", "url", 3);
        same("articles { nodes { headline } }", "url", 3);
        same("articles { totalCount nodes { headline } }", "articles { totalCount nodes { headline } }", 6);
        same("children { name }", "articles { nodes { headline } }", 4);
    }

    /// One more tells the cache of the topics below.
    @Test
    void deepListsTakeOneStatementMore() {
        same("articles(deep: true) { nodes { headline } }", "url", 4);
        same("articles(deep: true) { totalCount nodes { headline } }", "url", 5);
    }

    private void same(String ofTopics, String ofImages, int statements) {
        var query = QUERY.formatted(ofTopics, ofImages);

        assertThat(counted(query, 1)).as(query).isEqualTo(statements);
        assertThat(counted(query, 6)).as(query).isEqualTo(statements);
    }

    private long counted(String query, int first) {
        sessions.getStatistics().clear();
        var answer = Api.asEditor()
                .run(query, "topics", topics.subList(0, first), "images", images.subList(0, first), "first", first);
        assertThat(answer.getList("nodes")).hasSize(first);
        assertThat(answer.getList("images.nodes")).hasSize(first);
        return sessions.getStatistics().getPrepareStatementCount();
    }
}
