package dev.verbatim;

import static dev.verbatim.Desk.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever may not delete something hears by what it is in use.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UsedByTest {

    private static final String ERRORS = "errors { code field message usedBy { __typename id } }";

    @Inject
    GraphQLSchema schema;

    private final Newsroom newsroom = new Newsroom();
    private final Desk people = new Desk("Person");
    private final Desk topics = new Desk("Topic");
    private final String mark = newsroom.mark();

    /// What is deleted with everything in it is never in use.
    private static final List<String> WHOLE = List.of("deleteArticle", "removeQuote");

    @Test
    void everyDeletionThatIsRefusedTellsWhatLeadsThere() {
        var uses = new TreeMap<String, Map<String, List<String>>>();
        uses.put("deletePerson", personInUse());
        uses.put("deleteSource", sourceInUse());
        uses.put("deleteTopic", topicInUse());
        uses.put("deleteImage", imageInUse());
        assertThat(deletions())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(uses.keySet().stream(), WHOLE.stream()).toList());

        uses.forEach((deletion, used) -> used.forEach((id, by) -> {
            var refused = deleted(deletion, id);

            assertThat(refused.<String>getList("result.errors.code"))
                    .as(deletion)
                    .containsExactly("IN_USE");
            assertThat(refused.<String>getList("result.errors[0].usedBy.id"))
                    .as(deletion + " of " + id)
                    .containsExactlyInAnyOrderElementsOf(by);
        }));
    }

    private List<String> deletions() {
        return schema.getMutationType().getFieldDefinitions().stream()
                .filter(mutation ->
                        GraphQLTypeUtil.unwrapAll(mutation.getType()).getName().equals("DeletePayload"))
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    private Map<String, List<String>> personInUse() {
        var person = newsroom.person("Used");
        var written = newsroom.article("Written").by(person).entered();
        var spoken = newsroom.article("Spoken").quoting(person, "I am in use").entered();
        var named = newsroom.article("Named")
                .with("mentions", List.of(Map.of("personId", person.id(), "asPrinted", "Used")))
                .entered();
        var image =
                new Desk("Image").entered(Map.of("url", "https://example.org/used", "depicts", List.of(person.id())));
        return Map.of(person.id(), List.of(written.id(), spoken.id(), named.id(), image));
    }

    private Map<String, List<String>> sourceInUse() {
        var source = newsroom.source("Used", "ORGANISATION");
        var cited = newsroom.article("Cited")
                .with("citations", List.of(Map.of("sourceId", source.id())))
                .entered();
        var member = newsroom.person(
                "Member", Map.of("affiliations", List.of(Map.of("title", "Head", "organisationId", source.id()))));
        var part = newsroom.source("Part", "GROUP", Map.of("parentId", source.id()));
        return Map.of(source.id(), List.of(cited.id(), member.id(), part.id()));
    }

    private Map<String, List<String>> topicInUse() {
        var topic = newsroom.topic("Used", "SECTION");
        var filed = newsroom.article("Filed").with("sectionId", topic.id()).entered();
        var also =
                newsroom.article("Also").with("topicIds", List.of(topic.id())).entered();
        var child = topics.entered(fields("name", "Child " + mark, "kind", "PLACE", "parentId", topic.id()));
        return Map.of(topic.id(), List.of(filed.id(), also.id(), child));
    }

    private Map<String, List<String>> imageInUse() {
        var article = newsroom.article("Showing")
                .with("images", List.of(Map.of("url", "https://example.org/" + mark)))
                .entered();
        var shown = Api.asEditor()
                .run("query($id: ID!) { article(id: $id) { leadImage { id } } }", "id", article.id())
                .getString("article.leadImage.id");
        var portrait = new Desk("Image").entered(Map.of("url", "https://example.org/portrait"));
        var person = people.entered(Map.of("name", "Portrayed " + mark, "imageId", portrait));
        return Map.of(shown, List.of(article.id()), portrait, List.of(person));
    }

    @Test
    void atMostTenAreTold() {
        var topic = newsroom.topic("Often", "SECTION");
        var parts = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            parts.add(topics.entered(fields("name", "Part " + mark, "kind", "PLACE", "parentId", topic.id())));
        }

        var told = deleted("deleteTopic", topic.id()).<String>getList("result.errors[0].usedBy.id");

        assertThat(told).hasSize(10).doesNotHaveDuplicates().isSubsetOf(parts);
    }

    @Test
    void whatAnAffiliationIsQuotedInIsTold() {
        var speaker = newsroom.person("Speaker", Map.of("affiliations", List.of(Map.of("title", "Head"))));
        var affiliation = Api.asEditor()
                .run("query($id: ID!) { person(id: $id) { affiliations { id } } }", "id", speaker.id())
                .getString("person.affiliations[0].id");
        var article = newsroom.article("Spoken")
                .quoting(speaker, "I speak as its head", Map.of("affiliationId", affiliation))
                .entered();

        var refused = Api.asEditor()
                .run(
                        "mutation($id: ID!) { result: updatePerson(id: $id, expectedVersion: 0, input: {affiliations: []}) { %s } }"
                                .formatted(ERRORS),
                        "id",
                        speaker.id());

        assertThat(refused.<String>getList("result.errors.code")).containsExactly("IN_USE");
        assertThat(refused.<String>getList("result.errors[0].field")).containsExactly("input", "affiliations");
        assertThat(refused.<Map<String, String>>getList("result.errors[0].usedBy"))
                .containsExactly(Map.of("__typename", "Article", "id", article.id()));
    }

    @Test
    void otherErrorsAreUsedByNothing() {
        var gone = deleted("deleteTopic", "topic_01h455vb4pex5vsknk084sn02q");

        assertThat(gone.<String>getList("result.errors.code")).containsExactly("NOT_FOUND");
        assertThat(gone.<Object>getList("result.errors[0].usedBy")).isEmpty();
    }

    private static JsonPath deleted(String deletion, String id) {
        return Api.asEditor()
                .run(
                        "mutation($id: ID!) { result: %s(id: $id, expectedVersion: 0) { deletedId %s } }"
                                .formatted(deletion, ERRORS),
                        "id",
                        id);
    }
}
