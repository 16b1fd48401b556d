package dev.verbatim.graphql.loading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.Newsroom.Entered;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What hangs on something is asked for before it is known whose a slug is; it belongs to whom the answer names all the
/// same.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FinderTest {

    private static final String BY_SLUG =
            "query($slug: String!) { found: person(slug: $slug) { id quotes { nodes { text } } affiliations { title } } }";
    private static final String BY_ID =
            "query($id: ID!) { found: person(id: $id) { id quotes { nodes { text } } affiliations { title } } }";
    private static final String NODE =
            "query($id: ID!) { found: node(id: $id) { id ... on Person { quotes { nodes { text } } } ... on Article { quotes { nodes { text } } } } }";

    private final Newsroom newsroom = new Newsroom();
    private final Desk people = new Desk("Person");
    private Entered ada;
    private Entered bo;
    private Entered article;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void twoWhoSpeak() {
        ada = person("Ada");
        bo = person("Bo");
        article = newsroom.article("Flood")
                .quoting(ada, "These are the words of Ada")
                .quoting(bo, "And these are those of Bo")
                .published();
    }

    private Entered person(String name) {
        return newsroom.person(name, Map.of("affiliations", List.of(Map.of("title", "Mayor of " + name))));
    }

    @Test
    void aSlugThatIsKnownLeadsToTheSameAsOneThatIsNot() {
        assertIs(ada, "Ada", BY_SLUG, "slug", ada.slug());
        assertIs(ada, "Ada", BY_SLUG, "slug", ada.slug());
        assertIs(ada, "Ada", BY_ID, "id", ada.id());
    }

    @Test
    void aSlugThatWasGivenUpLeadsToAllThatIsTheirs() {
        assertIs(ada, "Ada", BY_SLUG, "slug", ada.slug());

        rename(ada, "formerly-" + ada.slug());

        assertIs(ada, "Ada", BY_SLUG, "slug", ada.slug());
        assertIs(ada, "Ada", BY_SLUG, "slug", "formerly-" + ada.slug());
    }

    @Test
    void whoWasMergedLeadsToAllThatIsNowTheirs() {
        assertIs(ada, "Ada", BY_SLUG, "slug", ada.slug());

        assertThat(people.merge(bo.id(), List.of(ada.id()), "slug").problems()).isEmpty();

        for (var former : List.of(publicly(BY_SLUG, "slug", ada.slug()), publicly(BY_ID, "id", ada.id()))) {
            assertThat(former.getString("found.id")).isEqualTo(bo.id());
            assertThat(former.getList("found.quotes.nodes.text"))
                    .containsExactlyInAnyOrder("These are the words of Ada", "And these are those of Bo");
            assertThat(former.getList("found.affiliations.title"))
                    .containsExactlyInAnyOrder("Mayor of Ada", "Mayor of Bo");
        }
    }

    @Test
    void aNodeOfAnyKindHasWhatHangsOnIt() {
        assertThat(publicly(NODE, "id", ada.id()).getList("found.quotes.nodes.text"))
                .containsExactly("These are the words of Ada");
        assertThat(publicly(NODE, "id", article.id()).getList("found.quotes.nodes.text"))
                .containsExactly("These are the words of Ada", "And these are those of Bo");
    }

    @Test
    void whatIsNoLongerLiveIsNotFound() {
        assertIs(ada, "Ada", BY_ID, "id", ada.id());

        newsroom.withdraw(article);

        assertThat(publicly(NODE, "id", article.id()).getMap("found")).isNull();
        assertThat(publicly(BY_ID, "id", ada.id()).getMap("found")).isNull();
    }

    @Test
    void aMistakeWithinIsToldAtItsPath() {
        var query = "query($slug: String!) { found: person(slug: $slug) { id quotes(first: -1) { nodes { text } } } }";
        assertIs(ada, "Ada", BY_SLUG, "slug", ada.slug());

        var answer = Api.asPublic().post(query, "slug", ada.slug()).jsonPath();

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_INPUT");
        assertThat(answer.getList("errors[0].path")).containsExactly("found", "quotes");
        assertThat(answer.getMap("data")).containsEntry("found", null);
    }

    @Test
    void nothingIsLoadedTwice() {
        sessions.getStatistics().setStatisticsEnabled(true);
        assertThat(statements(ada)).isEqualTo(3);
        assertThat(statements(ada)).isEqualTo(3);
        sessions.getStatistics().setStatisticsEnabled(false);
    }

    private static JsonPath publicly(String query, String by, String value) {
        return Api.asPublic().run(query, by, value);
    }

    /// An editor's answers are not kept.
    private long statements(Entered person) {
        sessions.getStatistics().clear();
        Api.asEditor().run(BY_SLUG, "slug", person.slug());
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private void rename(Entered person, String slug) {
        var version = Api.asEditor()
                .run("query($id: ID!) { person(id: $id) { version } }", "id", person.id())
                .getInt("person.version");
        assertThat(people.update(person.id(), version, Map.of("slug", slug), "slug")
                        .problems())
                .isEmpty();
    }

    private void assertIs(Entered person, String name, String query, String by, String value) {
        for (var answer : List.of(publicly(query, by, value), Api.asEditor().run(query, by, value))) {
            assertThat(answer.getString("found.id")).isEqualTo(person.id());
            assertThat(answer.getString("found.quotes.nodes[0].text")).endsWith("of " + name);
            assertThat(answer.getList("found.quotes.nodes")).hasSize(1);
            assertThat(answer.getList("found.affiliations.title")).containsExactly("Mayor of " + name);
        }
    }
}
