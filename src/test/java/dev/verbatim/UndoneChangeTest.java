package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What cannot be answered is not stored: the payload is read before its change is committed.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UndoneChangeTest {

    @Inject
    Tables tables;

    private final Newsroom newsroom = new Newsroom();

    @Test
    void aChangeWhoseAnswerFailsIsUndone() {
        var name = "Undone " + newsroom.mark();

        var answer = Api.asEditor()
                .post(
                        "mutation($name: String!) { createTopic(input: {name: $name, kind: PLACE}) { topic { id articles(after: \"x\") { totalCount } } errors { code } } }",
                        "name",
                        name)
                .jsonPath();

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_CURSOR");
        assertThat(answer.<Object>get("data")).isNull();
        assertThat(tables.column("select name from desk.topic where name = '" + name + "'"))
                .isEmpty();
    }

    @Test
    void theChangesBeforeItStay() {
        var first = "First " + newsroom.mark();
        var second = "Second " + newsroom.mark();

        var code = Api.asEditor()
                .refusal(
                        "mutation($first: String!, $second: String!) { one: createTopic(input: {name: $first, kind: PLACE}) { topic { id } }"
                                + " two: createTopic(input: {name: $second, kind: PLACE}) { topic { articles(after: \"x\") { totalCount } } } }",
                        "first",
                        first,
                        "second",
                        second);

        assertThat(code).isEqualTo("BAD_CURSOR");
        assertThat(tables.column("select name from desk.topic where name in ('%s', '%s')".formatted(first, second)))
                .isEqualTo(List.of(first));
    }

    @Test
    void whatGoesLiveIsUndoneWithItsAnswer() {
        var article = newsroom.article("Undone").entered();

        var code = Api.asEditor()
                .refusal(
                        "mutation($id: ID!, $version: Int!) { publishArticle(id: $id, expectedVersion: $version) { article { quotes(after: \"x\") { totalCount } } } }",
                        "id",
                        article.id(),
                        "version",
                        article.version());

        assertThat(code).isEqualTo("BAD_CURSOR");
        assertThat(Api.asPublic()
                        .run("query($id: ID!) { article(id: $id) { id } }", "id", article.id())
                        .<Object>get("article"))
                .isNull();
    }
}
