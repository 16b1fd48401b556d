package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who asks for something wrongly does not spoil what is asked for beside it, though both are loaded at once.
/// The fields come from the schema, so that a new list is asked too.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NeighboursTest {

    @Inject
    GraphQLSchema schema;

    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void oneOfEachKind() {
        var newsroom = new Newsroom();
        var speaker = newsroom.person("Ada");
        ids.put("person", speaker.id());
        ids.put("source", newsroom.source("Agency", "NEWS_AGENCY").id());
        ids.put("topic", newsroom.topic("Harbour", "PLACE").id());
        ids.put("image", new Desk("Image").entered(Map.of("url", "https://example.org/" + Desk.mark())));
        var article = newsroom.article("Beside").quoting(speaker, "We saw it").entered();
        ids.put("article", article.id());
        ids.put(
                "quote",
                Api.asEditor()
                        .run("{ article(id: \"%s\") { quotes { nodes { id } } } }".formatted(article.id()))
                        .getString("article.quotes.nodes[0].id"));
    }

    @Test
    void onlyTheFieldThatIsAskedWronglyFails() {
        int lists = 0;
        for (var type : schema.getAllTypesAsList()) {
            if (!(type instanceof GraphQLObjectType object) || !ids.containsKey(kind(object))) {
                continue;
            }
            for (var field : object.getFieldDefinitions()) {
                lists += field.getArgument("after") == null ? 0 : 1;
                for (var wrong : wrong(field)) {
                    answersTheGood(object, field, wrong);
                }
            }
        }
        assertThat(lists).isGreaterThan(10);
    }

    private void answersTheGood(GraphQLObjectType type, GraphQLFieldDefinition field, String wrong) {
        var lead = new InputPositions(schema, ids).leadTo(type);
        var bad = " bad: %s { %s(%s) { __typename } } }".formatted(lead, field.getName(), wrong);
        var good = " good: %s { %s { __typename } } }".formatted(lead, field.getName());

        for (var document : List.of("{" + bad + good + " }", "{" + good + bad + " }")) {
            var answer = Api.asEditor().post(document).jsonPath();

            assertThat(answer.<Object>get("data.good." + field.getName()))
                    .as("%s: %s", document, answer.prettify())
                    .isNotNull();
            assertThat(answer.<Object>get("data.bad")).isNull();
            assertThat(answer.getList("errors.path")).isEqualTo(List.of(List.of("bad", field.getName())));
            assertThat(answer.getList("errors.extensions.code")).isSubsetOf("BAD_CURSOR", "BAD_INPUT");
        }
    }

    @Test
    void aListOfAllThatIsAskedWronglyFailsByItself() {
        for (var field : schema.getQueryType().getFieldDefinitions()) {
            if (field.getArgument("after") == null) {
                continue;
            }
            for (var wrong : wrong(field)) {
                var answer = Api.asEditor()
                        .post("{ good: %1$s { totalCount } bad: %1$s(%2$s) { totalCount } }"
                                .formatted(field.getName(), wrong))
                        .jsonPath();

                assertThat(answer.getList("errors.path")).as(field + wrong).isEqualTo(List.of(List.of("bad")));
                assertThat(answer.getList("errors.extensions.code")).isSubsetOf("BAD_CURSOR", "BAD_INPUT");
            }
        }
    }

    @Test
    void manyParentsFailAndOthersDoNot() {
        var articles = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            articles.add(new Newsroom()
                    .article("Many")
                    .quoting(new Newsroom().person("Bo"), "We saw it")
                    .entered()
                    .id());
        }

        var answer = Api.asEditor()
                .post(
                        "query($ids: [ID!]!) { bad: nodes(ids: $ids) { ... on Article { quotes(after: \"x\") { totalCount } } } good: nodes(ids: $ids) { ... on Article { quotes { totalCount } } } }",
                        "ids",
                        articles)
                .jsonPath();

        assertThat(answer.getList("data.good.quotes.totalCount")).isEqualTo(List.of(1, 1, 1, 1, 1));
        assertThat(answer.getList("data.bad")).containsOnlyNulls().hasSize(5);
        assertThat(answer.getList("errors.extensions.code"))
                .containsOnly("BAD_CURSOR")
                .hasSize(5);
    }

    private static String kind(GraphQLObjectType type) {
        return type.getName().toLowerCase(java.util.Locale.ROOT);
    }

    /// Ways to ask for a field that are refused when it is asked for.
    private static List<String> wrong(GraphQLFieldDefinition field) {
        var wrong = new ArrayList<String>();
        if (field.getArgument("after") != null) {
            wrong.addAll(List.of(
                    "after: \"x\"",
                    "after: \"\"",
                    "last: 1, before: \"AAAA\"",
                    "first: 1, last: 1",
                    "first: 1, before: \"x\"",
                    "last: 1, after: \"x\"",
                    "last: 0"));
        }
        if (field.getArgument("first") != null) {
            wrong.addAll(List.of("first: 0", "first: 101", "first: -1"));
        }
        var filter = field.getArgument("filter");
        if (filter != null
                && ((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(filter.getType())).getField("ids") != null) {
            wrong.addAll(List.of("filter: {ids: [\"x\"]}", "filter: {not: {ids: [\"x\"]}}"));
        }
        return wrong;
    }
}
