package dev.verbatim.graphql.loading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.Rows;
import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.content.TypeId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Affiliations, citations and corrections are nodes: whoever knows the id finds the thing, in the edition that has
/// it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartNodesTest {

    private static final String NODES = """
            query($ids: [ID!]!) { nodes(ids: $ids) {
              __typename id
              ... on Affiliation { title since until person { id } organisation { id } }
              ... on Citation { kind: kind note url accessedOn source { id } article { id } }
              ... on Correction { correctionKind: kind text at quote { id } }
            } }""";

    private static final String IDS = """
            query($id: ID!) { article(id: $id) {
              bylines { id person { affiliations { id } contacts { id } } }
              mentions { nodes { id } }
              sources { edges { citation { id } } }
              corrections { id }
              quotes { nodes { id } }
            } }""";

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private final Newsroom newsroom = new Newsroom();
    private Newsroom.Entered article;
    private Newsroom.Entered writer;
    private Newsroom.Entered agency;
    private String quote;
    private List<String> nodes;
    private List<String> bare;

    @BeforeEach
    void enter() {
        agency = newsroom.source("Agency", "NEWS_AGENCY");
        writer = newsroom.person(
                "Writer",
                Map.of(
                        "affiliations",
                        List.of(Map.of("title", "Reporter", "organisationId", agency.id(), "since", "2020-01-02")),
                        "contacts",
                        List.of(Map.of("channel", "EMAIL", "value", "writer@example.org", "public", true))));
        article = newsroom.article("Parts")
                .by(writer)
                .quoting(writer, "We are parts")
                .with("citations", List.of(Map.of("sourceId", agency.id(), "note", "A report")))
                .with("mentions", List.of(Map.of("personId", writer.id(), "asPrinted", "Writer")))
                .entered();
        quote = Api.asEditor().run(IDS, "id", article.id()).getString("article.quotes.nodes[0].id");
        new Rows(desk)
                .run(
                        "insert into desk.correction (id, article_id, quote_id, kind, text, at)"
                                + " values (gen_random_uuid(), ?, ?, 'CORRECTION', 'It was wrong.', '2026-01-02T03:04:05Z')",
                        article.id(),
                        quote);
        var ids = Api.asEditor().run(IDS, "id", article.id());
        nodes = List.of(
                ids.getString("article.bylines[0].person.affiliations[0].id"),
                ids.getString("article.sources.edges.citation.id.flatten()[0]"),
                ids.getString("article.corrections[0].id"));
        bare = List.of(
                ids.getString("article.bylines[0].id"),
                ids.getString("article.bylines[0].person.contacts[0].id"),
                ids.getString("article.mentions.nodes[0].id"));
    }

    @Test
    void theirIdsTellWhatTheyAre() {
        assertThat(nodes.get(0)).startsWith("affiliation_");
        assertThat(nodes.get(1)).startsWith("citation_");
        assertThat(nodes.get(2)).startsWith("correction_");
    }

    @Test
    void theNewsroomFindsThemWithAllThatTheyTell() {
        var found = Api.asEditor().run(NODES, "ids", nodes).<Map<String, Object>>getList("nodes");

        assertThat(found).extracting(node -> node.get("id")).isEqualTo(nodes);
        assertThat(found.get(0))
                .containsEntry("__typename", "Affiliation")
                .containsEntry("title", "Reporter")
                .containsEntry("since", "2020-01-02")
                .containsEntry("person", Map.of("id", writer.id()))
                .containsEntry("organisation", Map.of("id", agency.id()));
        assertThat(found.get(1))
                .containsEntry("__typename", "Citation")
                .containsEntry("kind", "REPORT")
                .containsEntry("note", "A report")
                .containsEntry("source", Map.of("id", agency.id()))
                .containsEntry("article", Map.of("id", article.id()));
        assertThat(found.get(2))
                .containsEntry("__typename", "Correction")
                .containsEntry("correctionKind", "CORRECTION")
                .containsEntry("text", "It was wrong.")
                .containsEntry("quote", Map.of("id", quote));
    }

    @Test
    void thePublicFindsThemWhileTheyArePublic() {
        var draft = found();
        var published = newsroom.publish(article);
        var live = Api.asPublic().run(NODES, "ids", nodes);
        var alone = nodes.stream().map(this::alone).toList();
        newsroom.withdraw(published);

        assertThat(draft).containsExactly(null, null, null);
        assertThat(live.<Object>getList("nodes"))
                .isEqualTo(Api.asEditor().run(NODES, "ids", nodes).<Object>getList("nodes"));
        assertThat(alone).isEqualTo(nodes);
        assertThat(found()).containsExactly(null, null, null);
        assertThat(nodes.stream().map(this::alone)).containsOnlyNulls();
    }

    @Test
    void whatIsTakenOutIsFoundNoMore() {
        var published = newsroom.publish(article);
        assertThat(found()).isEqualTo(nodes);

        Api.asEditor()
                .run(
                        "mutation($id: ID!, $v: Int!) { updateArticle(id: $id, expectedVersion: $v, input: {citations: []}) { errors { message } } }",
                        "id",
                        published.id(),
                        "v",
                        published.version());
        assertThat(found()).isEqualTo(nodes);
        newsroom.publish(newsroom.asItStands(published));

        assertThat(found()).isEqualTo(Arrays.asList(nodes.get(0), null, nodes.get(2)));
    }

    @Test
    void nodesOfAllKindsComeInTheOrderAsked() {
        newsroom.publish(article);
        var asked = List.of(nodes.get(2), article.id(), nodes.get(0), quote, writer.id(), nodes.get(1), nodes.get(0));

        var found = Api.asPublic().run(NODES, "ids", asked);

        assertThat(found.<String>getList("nodes.id")).isEqualTo(asked);
    }

    @Test
    void bareIdsAreKeysForCachesAndLeadNowhere() {
        newsroom.publish(article);

        for (var api : List.of(Api.asPublic(), Api.asEditor())) {
            assertThat(bare)
                    .allSatisfy(id -> assertThat(api.refusal("query($id: ID!) { node(id: $id) { id } }", "id", id))
                            .as(id)
                            .isEqualTo("BAD_INPUT"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"affiliation", "citation", "correction"})
    void anIdOfAnotherKindFindsNothing(String type) {
        var other = new TypeId(type, Rows.uuid(article.id())).toString();

        assertThat(Api.asEditor()
                        .run("query($id: ID!) { node(id: $id) { id } }", "id", other)
                        .<Object>get("node"))
                .isNull();
    }

    private List<String> found() {
        return Api.asPublic()
                .run("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", "ids", nodes)
                .<Map<String, String>>getList("nodes")
                .stream()
                .map(node -> node == null ? null : node.get("id"))
                .toList();
    }

    private String alone(String id) {
        return Api.asPublic()
                .run("query($id: ID!) { node(id: $id) { id __typename } }", "id", id)
                .getString("node.id");
    }
}
