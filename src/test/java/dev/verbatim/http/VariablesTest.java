package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Discretion;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A variable of another type than it was declared with is the caller's mistake, never ours.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VariablesTest {

    private static final String[] VALUES = {
        "5",
        "1.5",
        "1e400",
        "true",
        "\"x\"",
        "\"\"",
        "{}",
        "[]",
        "[[]]",
        "[null]",
        "[5]",
        "{\"a\": 1}",
        "[{}]",
        "\"2020-13-45\""
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query($v: String) { article(slug: $v) { id } }",
                "query($v: ID) { article(id: $v) { id } }",
                "query($v: ID!) { node(id: $v) { id } }",
                "query($v: [ID!]!) { nodes(ids: $v) { id } }",
                "query($v: Int) { articles(first: $v) { totalCount } }",
                "query($v: ArticleOrder) { articles(orderBy: $v) { totalCount } }",
                "query($v: ArticleFilter) { articles(filter: $v) { totalCount } }",
                "query($v: [ArticleState!]) { articles(filter: {states: $v}) { totalCount } }",
                "query($v: [String!]) { articles(filter: {slugs: $v}) { totalCount } }",
                "query($v: Boolean) { articles(filter: {hasCorrections: $v}) { totalCount } }",
                "query($v: DateTime) { articles(filter: {publishedSince: $v}) { totalCount } }",
                "query($v: Date) { people(filter: {at: $v}) { totalCount } }",
                "mutation($v: CreateTopicInput!) { createTopic(input: $v) { topic { id } } }",
                "mutation($v: Int!) { deleteTopic(id: \\\"x\\\", expectedVersion: $v) { deletedId } }",
            })
    void isRefusedOrFindsNothing(String query) {
        for (var value : VALUES) {
            var answer = given().contentType("application/json")
                    .body("{\"query\": \"%s\", \"variables\": {\"v\": %s}}".formatted(query, value))
                    .post("/graphql");

            assertThat(answer.statusCode()).isIn(200, 400);
            assertThat(answer.asString()).as(query + ' ' + value).doesNotContain("INTERNAL");
            Discretion.check(answer.asString());
        }
    }
}
