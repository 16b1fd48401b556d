package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Of those who change the same version of an article, one wins and the others hear of it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConcurrentEditTest {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 200;
    private static final int TRIES = 10;
    private static final String EDIT = """
            mutation($id: ID!, $version: Int!, $headline: String) {
              result: updateArticle(id: $id, expectedVersion: $version, input: {headline: $headline}) {
                errors { code field currentVersion } article { version headline } } }""";

    @Test
    void ofEightWritersOneWins() throws Exception {
        var article = new Newsroom().article("Contested").entered();
        int version = article.version();

        for (int round = 0; round < ROUNDS; round++) {
            var answers = together(article.id(), version);

            var winners = answers.stream()
                    .filter(answer -> answer.get("result.article") != null)
                    .toList();
            var losers = answers.stream()
                    .filter(answer -> answer.get("result.article") == null)
                    .toList();
            assertThat(winners).hasSize(1);
            int next = winners.getFirst().getInt("result.article.version");
            assertThat(losers).hasSize(WRITERS - 1).allSatisfy(answer -> {
                assertThat(answer.getString("result.errors[0].code")).isEqualTo("CONFLICT");
                assertThat(answer.getInt("result.errors[0].currentVersion")).isEqualTo(next);
            });
            assertThat(Api.asEditor()
                            .run("query($id: ID!) { article(id: $id) { headline version } }", "id", article.id())
                            .getMap("article"))
                    .isEqualTo(winners.getFirst().getMap("result.article"));
            version = next;
        }
    }

    private static List<JsonPath> together(String id, int version) throws Exception {
        var writers = new ArrayList<Callable<JsonPath>>();
        for (int i = 0; i < WRITERS; i++) {
            var headline = "Written by " + i;
            writers.add(() -> written("id", id, "version", version, "headline", headline));
        }
        return Together.run(writers);
    }

    /// Where the machine is so slow that the others hold the article for too long, the answer is to try again.
    private static JsonPath written(Object... variables) {
        var answer = Stream.generate(() -> Api.asEditor().post(EDIT, variables).jsonPath())
                .limit(TRIES)
                .filter(each -> !"UNAVAILABLE".equals(each.getString("errors[0].extensions.code")))
                .findFirst()
                .orElseThrow();
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        answer.setRootPath("data");
        return answer;
    }
}
