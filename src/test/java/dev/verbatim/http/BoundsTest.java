package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Discretion;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers, cursors and lists beyond what is served, and documents beyond what is read.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BoundsTest {

    private static final List<String> LISTS = List.of("articles", "people", "quotes", "sources", "topics");

    @Inject
    SessionFactory sessions;

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "1.5", "1e400", "99999999999999999999", "-2147483648", "true"})
    void aPageThatIsTooSmallOrTooLargeIsRefused(String size) {
        for (var list : LISTS) {
            assertBadInput(Api.asPublic().post("{ %s(first: %s) { totalCount } }".formatted(list, size)));
            assertBadInput(Api.asPublic().post("{ %s(last: %s) { totalCount } }".formatted(list, size)));
        }
        assertBadInput(given().contentType("application/json")
                .body(
                        "{\"query\": \"query($n: Int) { articles(first: $n) { totalCount } }\", \"variables\": {\"n\": %s}}"
                                .formatted(size))
                .post("/graphql"));
    }

    @Test
    void aPageGoesInOneDirection() {
        var cursor = cursor("articles");

        for (var arguments : List.of(
                "first: 1, last: 1",
                "last: 1, after: \"" + cursor + '"',
                "first: 1, before: \"" + cursor + '"',
                "before: \"" + cursor + '"')) {
            assertBadInput(Api.asPublic().post("{ articles(" + arguments + ") { totalCount } }"));
        }
    }

    @Test
    void cursorsThatAreForgedCutOrForeignAreRefused() {
        for (var list : LISTS) {
            var own = cursor(list);
            var foreign = cursor(list.equals("articles") ? "people" : "articles");
            for (var cursor : List.of(
                    "",
                    "x",
                    "AAAA",
                    "%",
                    "ä",
                    own + "A",
                    own.substring(0, own.length() - 2),
                    own.substring(4),
                    foreign,
                    "x".repeat(5000))) {
                var answer = Api.asPublic()
                        .post("query($c: String) { %s(after: $c) { nodes { id } } }".formatted(list), "c", cursor);
                assertThat(answer.jsonPath().getString("errors[0].extensions.code"))
                        .as(list + ' ' + cursor)
                        .isEqualTo("BAD_CURSOR");
                Discretion.check(answer.asString());
            }
        }
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        var newest = cursor("articles");

        assertThat(Api.asPublic()
                        .refusal(
                                "query($c: String) { articles(after: $c, orderBy: HEADLINE) { nodes { id } } }",
                                "c",
                                newest))
                .isEqualTo("BAD_CURSOR");
    }

    @Test
    void aWrongCursorOfARelationSpoilsThatRelationAlone() {
        var newsroom = new Newsroom();
        var article = newsroom.article("Relation")
                .quoting(newsroom.person("Ada"), "We saw it")
                .published();

        var answer = Api.asPublic()
                .post(
                        "query($id: ID!) { article(id: $id) { id wrong: quotes(after: \"x\") { totalCount } right: quotes { totalCount } } }",
                        "id",
                        article.id());

        assertThat(answer.jsonPath().getList("errors.extensions.code")).containsOnly("BAD_CURSOR");
        Discretion.check(answer.asString());
    }

    @Test
    void aHundredNodesAreServedAndNoMore() {
        var article = new Newsroom().article("Node").published();
        var query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        var answer = Api.asPublic().run(query, "ids", Collections.nCopies(100, article.id()));

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
        statistics.setStatisticsEnabled(false);
        assertThat(answer.<String>getList("nodes.id")).hasSize(100).containsOnly(article.id());
        assertBadInput(Api.asPublic().post(query, "ids", Collections.nCopies(101, article.id())));
        assertBadInput(Api.asEditor().post(query, "ids", Collections.nCopies(10_000, article.id())));
        assertBadInput(Api.asPublic().post(query, "ids", List.of("no id")));
    }

    @Test
    void documentsThatAreTooDeepOrTooLongAreRefused() {
        for (var query : List.of(
                "{".repeat(1000),
                "{ article(id: \"x\") " + "{ related ".repeat(300) + "{ id }" + "}".repeat(301),
                "{ articles(filter: " + "{not: ".repeat(2000) + "{}" + "}".repeat(2000) + ") { totalCount } }",
                "{ nodes(ids: " + "[".repeat(3000) + "]".repeat(3000) + ") { id } }",
                "{ " + "__typename ".repeat(9000) + "}",
                "{ viewer " + "@aa".repeat(2000) + " { role } }")) {
            var answer = Api.asPublic().post(query);
            assertThat(answer.statusCode()).isIn(200, 400, 413);
            assertThat(answer.jsonPath().getString("errors[0].extensions.code"))
                    .as(query.substring(0, 40))
                    .isIn(
                            "PARSE_ERROR",
                            "VALIDATION_ERROR",
                            "TOO_DEEP",
                            "TOO_MANY_TOKENS",
                            "TOO_LARGE",
                            "TOO_COMPLEX",
                            "BAD_INPUT");
            assertThat(answer.jsonPath().<Object>get("data")).isNull();
            Discretion.check(answer.asString());
        }
    }

    @Test
    void fragmentsInACircleAreRefused() {
        for (var query : List.of(
                "{ viewer { ...a } } fragment a on Viewer { ...a }",
                "{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }")) {
            assertThat(Api.asPublic().refusal(query)).isEqualTo("VALIDATION_ERROR");
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var answer = Api.asPublic().post("{ viewer { role } } #" + "x".repeat(3_000_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("TOO_LARGE");
    }

    private static String cursor(String list) {
        var newsroom = new Newsroom();
        newsroom.article("Cursor")
                .with("sectionId", newsroom.topic("Section", "SECTION").id())
                .quoting(newsroom.person("Ada"), "We saw it")
                .quoting(newsroom.source("Agency", "NEWS_AGENCY"), "We did not")
                .published();
        return Api.asPublic()
                .run("{ %s(first: 1) { pageInfo { endCursor } } }".formatted(list))
                .getString(list + ".pageInfo.endCursor");
    }

    private static void assertBadInput(Response answer) {
        assertThat(answer.jsonPath().getString("errors[0].extensions.code"))
                .as(answer.asString())
                .isIn("BAD_INPUT", "VALIDATION_ERROR");
        Discretion.check(answer.asString());
    }
}
