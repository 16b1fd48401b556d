package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Who may change what. The mutations come from the schema, so that a new one is tried too.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MutationAccessTest {

    @Inject
    GraphQLSchema schema;

    @Inject
    Tables tables;

    @Test
    void thePublicChangesNothing() {
        var before = tables.counts();

        assertThat(mutations()).hasSizeGreaterThan(20).allSatisfy(mutation -> {
            var answer = Api.asPublic().post(minimal(mutation)).jsonPath();
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UNAUTHENTICATED");
            assertThat(answer.<Object>get("data")).isNull();
        });
        assertThat(tables.counts()).isEqualTo(before);
    }

    @Test
    void aViewerReadsTheDeskAndChangesNothing() {
        var article = new Newsroom().article("Preview").entered();
        var before = tables.counts();

        assertThat(mutations()).allSatisfy(mutation -> assertThat(Api.asViewer().refusal(minimal(mutation)))
                .isEqualTo("FORBIDDEN"));
        assertThat(tables.counts()).isEqualTo(before);
        assertThat(Api.asViewer()
                        .run(
                                "query($id: ID!) { viewer { role can edition } article(id: $id) { state } }",
                                "id",
                                article.id())
                        .getMap(""))
                .isEqualTo(Map.of(
                        "viewer",
                        Map.of("role", "VIEWER", "can", List.of("READ_DESK"), "edition", "DESK"),
                        "article",
                        Map.of("state", "DRAFT")));
    }

    @Test
    void aReporterNeitherPublishesNorMerges() {
        var before = tables.counts();

        var forbidden = mutations().stream()
                .filter(mutation -> "FORBIDDEN".equals(Api.asReporter().refusal(minimal(mutation))))
                .map(GraphQLFieldDefinition::getName)
                .filter(name -> !name.contains("ApiKey"))
                .toList();

        assertThat(forbidden)
                .contains("publishArticle", "withdrawArticle", "mergePeople", "mergeSources")
                .allMatch(name -> name.matches("(publish|withdraw|schedule|unschedule|retract|correct|merge).*"));
        assertThat(tables.counts().get("live.article")).isEqualTo(before.get("live.article"));
        assertThat(tables.counts().get("desk.event")).isEqualTo(before.get("desk.event"));
    }

    @Test
    void aReporterWhoTriesToPublishChangesNothing() {
        var article = new Newsroom().article("Not yet").entered();

        var code = Api.asReporter()
                .refusal(
                        "mutation($id: ID!, $version: Int!) { publishArticle(id: $id, expectedVersion: $version) { article { id } } }",
                        "id",
                        article.id(),
                        "version",
                        article.version());

        assertThat(code).isEqualTo("FORBIDDEN");
        assertThat(Api.asEditor()
                        .run("query($id: ID!) { article(id: $id) { state version } }", "id", article.id())
                        .getString("article.state"))
                .isEqualTo("DRAFT");
        assertThat(Api.asPublic()
                        .run("query($id: ID!) { article(id: $id) { id } }", "id", article.id())
                        .<Object>get("article"))
                .isNull();
    }

    private List<GraphQLFieldDefinition> mutations() {
        return schema.getMutationType().getFieldDefinitions();
    }

    /// With the least that validation asks for.
    private static String minimal(GraphQLFieldDefinition mutation) {
        var arguments = mutation.getArguments().stream()
                .filter(argument -> argument.getType() instanceof GraphQLNonNull)
                .map(argument -> argument.getName() + ": " + literal(argument.getType()))
                .collect(Collectors.joining(", "));
        return "mutation { %s(%s) { __typename } }".formatted(mutation.getName(), arguments);
    }

    private static String literal(GraphQLInputType type) {
        GraphQLType inner = GraphQLTypeUtil.unwrapNonNull(type);
        return switch (inner) {
            case GraphQLList _ -> "[]";
            case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
            case GraphQLInputObjectType object ->
                object.getFieldDefinitions().stream()
                        .filter(field -> field.getType() instanceof GraphQLNonNull)
                        .map(field -> field.getName() + ": " + literal(field.getType()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> GraphQLTypeUtil.simplePrint(inner).equals("Int") ? "0" : "\"x\"";
        };
    }
}
