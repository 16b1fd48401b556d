package dev.verbatim.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a list is ordered by is read where cursors are asked for, whether or not the items show it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CursorColumnsTest {

    private String slug = "";

    @BeforeEach
    void enterTwoOfEach() {
        var newsroom = new Newsroom();
        var speaker = newsroom.person("Speaker");
        newsroom.topic("First", "SUBJECT");
        newsroom.topic("Second", "SUBJECT");
        newsroom.source("First", "OUTLET");
        newsroom.source("Second", "OUTLET");
        newsroom.article("First").published();
        slug = newsroom.article("Second")
                .by(speaker)
                .quoting(speaker, "One.")
                .quoting(newsroom.person("Other"), "Two.")
                .published()
                .slug();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles|orderBy: NEWEST",
                "articles|orderBy: OLDEST",
                "articles|orderBy: RECENTLY_MODIFIED",
                "articles|orderBy: HEADLINE",
                "people|orderBy: NAME",
                "people|orderBy: MOST_QUOTED",
                "people|orderBy: RECENTLY_QUOTED",
                "sources|orderBy: NAME",
                "sources|orderBy: MOST_USED",
                "quotes|orderBy: NEWEST",
                "quotes|orderBy: OLDEST",
                "topics|filter: { kinds: [SUBJECT] }"
            })
    void listsTellTheCursorsOfItemsThatShowNothing(String list) {
        var parts = list.split("\\|");
        var pages =
                "{ two: %1$s(first: 2, %2$s) { edges { cursor } } one: %1$s(first: 1, %2$s) { pageInfo { endCursor } } }";
        var found = Api.asEditor().run(pages.formatted((Object[]) parts));

        var cursors = found.<String>getList("two.edges.cursor");
        assertThat(cursors).hasSize(2).doesNotHaveDuplicates();
        assertThat(found.getString("one.pageInfo.endCursor")).isEqualTo(cursors.getFirst());
        var next = Api.asEditor()
                .run("{ %s(first: 1, %s, after: \"%s\") { edges { cursor } } }"
                        .formatted(parts[0], parts[1], cursors.getFirst()));
        assertThat(next.<String>getList(parts[0] + ".edges.cursor")).isEqualTo(List.of(cursors.getLast()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ article(slug: $slug) { quotes(first: 2) { edges { cursor } } } }",
                "{ article(slug: $slug) { ... on Article { quotes(first: 2) { edges { cursor } } } } }",
                """
                { article(slug: $slug) { ...Page } }
                fragment Page on Article { quotes(first: 2) { ...Cursors } }
                fragment Cursors on QuoteConnection { edges { cursor } }"""
            })
    void soDoThoseWithinSomethingElse(String query) {
        var found = Api.asEditor().run("query($slug: String!) " + query, "slug", slug);

        assertThat(found.<String>getList("article.quotes.edges.cursor"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
