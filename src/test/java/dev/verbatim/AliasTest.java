package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What one field is given is not what another one gets: arguments are never mixed up.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AliasTest {

    private final Newsroom newsroom = new Newsroom();

    @Test
    void aliasesOfQuotesGetWhatEachAskedFor() {
        var ada = newsroom.person("Ada");
        var bo = newsroom.person("Bo");
        var one = newsroom.article("One")
                .quoting(ada, "Ada is first")
                .quoting(bo, "Bo is second")
                .published();
        var two = newsroom.article("Two").quoting(bo, "Bo is alone").published();

        var answer = Api.asPublic().run("""
                        query($ids: [ID!]!, $ada: ID!, $bo: ID!) { nodes(ids: $ids) { ... on Article {
                          first: quotes(first: 1) { nodes { text } totalCount }
                          last: quotes(last: 1) { nodes { text } }
                          ada: quotes(filter: {speakers: [$ada]}) { nodes { text } totalCount }
                          bo: quotes(filter: {speakers: [$bo]}) { nodes { text } totalCount }
                        } } }""", "ids", List.of(one.id(), two.id()), "ada", ada.id(), "bo", bo.id());

        assertThat(answer.<Map<String, Object>>getList("nodes"))
                .containsExactly(
                        Map.of(
                                "first", page(2, "Ada is first"),
                                "last", page("Bo is second"),
                                "ada", page(1, "Ada is first"),
                                "bo", page(1, "Bo is second")),
                        Map.of(
                                "first",
                                page(1, "Bo is alone"),
                                "last",
                                page("Bo is alone"),
                                "ada",
                                page(0),
                                "bo",
                                page(1, "Bo is alone")));
    }

    @Test
    void aliasesOfArticlesAndAffiliationsGetWhatEachAskedFor() {
        var agency = newsroom.source("Agency", "NEWS_AGENCY");
        var ada = newsroom.person(
                "Ada",
                Map.of(
                        "affiliations",
                        List.of(
                                Map.of("title", "Apprentice", "since", "2000-01-01", "until", "2009-12-31"),
                                Map.of("title", "Head", "since", "2010-01-01"))));
        var cited = newsroom.article("Cited")
                .by(ada)
                .with("citations", List.of(Map.of("sourceId", agency.id())))
                .published();
        var said = newsroom.article("Said").quoting(agency, "We say so").published();

        var answer = Api.asPublic().run("""
                        query($agency: ID!, $ada: ID!) {
                          source(id: $agency) {
                            cited: articles(uses: [CITED]) { nodes { id } }
                            said: articles(uses: [SPEAKER]) { nodes { id } }
                            none: articles(uses: []) { nodes { id } }
                            all: articles { totalCount }
                          }
                          person(id: $ada) {
                            then: affiliations(at: "2005-05-05") { title }
                            now: affiliations(at: "2020-05-05") { title }
                            all: affiliations { title }
                            wrote: articles(role: WRITER) { nodes { id } }
                            edited: articles(role: EDITOR) { nodes { id } }
                          }
                        }""", "agency", agency.id(), "ada", ada.id());

        assertThat(answer.getList("source.cited.nodes.id")).isEqualTo(List.of(cited.id()));
        assertThat(answer.getList("source.said.nodes.id")).isEqualTo(List.of(said.id()));
        assertThat(answer.getList("source.none.nodes.id")).isEmpty();
        assertThat(answer.getInt("source.all.totalCount")).isEqualTo(2);
        assertThat(answer.getList("person.then.title")).isEqualTo(List.of("Apprentice"));
        assertThat(answer.getList("person.now.title")).isEqualTo(List.of("Head"));
        assertThat(answer.getList("person.all.title")).isEqualTo(List.of("Apprentice", "Head"));
        assertThat(answer.getList("person.wrote.nodes.id")).isEqualTo(List.of(cited.id()));
        assertThat(answer.getList("person.edited.nodes.id")).isEmpty();
    }

    @Test
    void aBodyIsServedInEachFormatThatIsAskedFor() {
        var article = newsroom.article("Formats").with("body", "It is **so**.").published();

        var answer = Api.asPublic()
                .run(
                        "query($id: ID!) { article(id: $id) { body html: body(format: HTML) text: body(format: TEXT) again: body(format: MARKDOWN) } }",
                        "id",
                        article.id());

        assertThat(answer.getMap("article"))
                .isEqualTo(Map.of(
                        "body",
                        "It is **so**.",
                        "html",
                        "<p>It is <strong>so</strong>.</p>",
                        "text",
                        "It is so.",
                        "again",
                        "It is **so**."));
    }

    private static Map<String, Object> page(int total, String... texts) {
        return Map.of("totalCount", total, "nodes", texts(texts));
    }

    private static Map<String, Object> page(String... texts) {
        return Map.of("nodes", texts(texts));
    }

    private static List<Map<String, Object>> texts(String... texts) {
        return List.of(texts).stream()
                .map(text -> Map.<String, Object>of("text", text))
                .toList();
    }
}
