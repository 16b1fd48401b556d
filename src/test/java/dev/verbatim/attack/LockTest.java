package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many who change the same at once, or the same two things in opposite order, neither wait for one another without
/// end nor hold readers up.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LockTest {

    private static final int WRITERS = 200;
    private static final int PAIRS = 10;
    /// To those who would have waited for the others for more than a second.
    private static final String BUSY = "\"code\":\"UNAVAILABLE\"";

    @Inject
    Connections connections;

    private final Newsroom newsroom = new Newsroom();

    @Test
    void ofTwoHundredWhoChangeOneArticleOneWins() {
        var article = newsroom.article("Contested").published();

        var writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> Sent.asking(
                                "mutation($id:ID!,$v:Int!,$h:String){r:updateArticle(id:$id,expectedVersion:$v,input:{headline:$h}){article{version} errors{code currentVersion}}}",
                                Map.of("id", article.id(), "v", article.version(), "h", "By " + i))
                        .keyed(Api.EDITOR_KEY)
                        .sendLater())
                .toList();
        for (int i = 0; i < 20; i++) {
            var reader = Sent.asking("{article(id:\"" + article.id() + "\"){headline}} # " + i)
                    .send();
            assertThat(reader.body()).contains("Contested");
        }

        var answers = writers.stream().map(CompletableFuture::join).toList();
        assertThat(answers.stream().filter(answer -> answer.body().contains("\"article\":{")))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.body().contains("\"article\":{")))
                .hasSize(WRITERS - 1)
                .allSatisfy(answer -> assertThat(answer.body()).containsAnyOf(conflict(article), BUSY));
        assertThat(connections.held()).isZero();
    }

    @Test
    void changesInOppositeOrderBothComeToAnEnd() {
        for (int i = 0; i < PAIRS; i++) {
            var one = newsroom.person("One " + i);
            var two = newsroom.person("Two " + i);

            var answers = List.of(twoUpdates(one.id(), two.id()), twoUpdates(two.id(), one.id())).stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                Oracle.isDiscreet(answer.body());
            });
            var changes = answers.stream()
                    .map(answer -> new JsonObject(answer.body()).getJsonObject("data"))
                    .flatMap(data -> List.of(data.getJsonObject("a"), data.getJsonObject("b")).stream())
                    .toList();
            assertThat(changes.stream().filter(change -> change.getValue("person") != null))
                    .hasSize(2);
        }
    }

    @Test
    void mergersInOppositeOrderLeaveOneOfTheTwo() {
        for (int i = 0; i < PAIRS; i++) {
            var one = newsroom.person("Double " + i).id();
            var two = newsroom.person("Double again " + i).id();

            var answers = List.of(merger(one, two), merger(two, one)).stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                Oracle.isDiscreet(answer.body());
            });
            var left = Api.asEditor().run("{a:person(id:\"%s\"){id} b:person(id:\"%s\"){id}}".formatted(one, two));
            assertThat(left.getString("a.id"))
                    .isNotNull()
                    .isEqualTo(left.getString("b.id"))
                    .isIn(one, two);
        }
    }

    private static CompletableFuture<HttpResponse<String>> twoUpdates(String first, String second) {
        var update = "updatePerson(id:\"%s\",expectedVersion:0,input:{description:\"x\"}){person{id} errors{code}}";
        return Sent.asking("mutation{a:" + update.formatted(first) + " b:" + update.formatted(second) + "}")
                .keyed(Api.EDITOR_KEY)
                .sendLater();
    }

    private static CompletableFuture<HttpResponse<String>> merger(String keep, String duplicate) {
        return Sent.asking("mutation{mergePeople(keepId:\"%s\",duplicateIds:[\"%s\"]){person{id} errors{code}}}"
                        .formatted(keep, duplicate))
                .keyed(Api.EDITOR_KEY)
                .sendLater();
    }

    private static String conflict(Newsroom.Entered article) {
        return "{\"code\":\"CONFLICT\",\"currentVersion\":%s}".formatted(article.version() + 1);
    }
}
