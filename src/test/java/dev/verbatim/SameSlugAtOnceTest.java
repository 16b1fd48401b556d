package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several enter something of one name at the same moment: where nobody gave a slug all of it is stored, each with a
/// slug of its own; a slug that was given is somebody's, and TAKEN for the others.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SameSlugAtOnceTest {

    private static final int AT_ONCE = 4;

    private final Newsroom newsroom = new Newsroom();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createArticle(input: {$slug headline: \"$name\", body: \"x\"}) { it: article { slug } errors { code field } }",
                "createPerson(input: {$slug name: \"$name\"}) { it: person { slug } errors { code field } }",
                "createSource(input: {$slug name: \"$name\", kind: OUTLET}) { it: source { slug } errors { code field } }",
                "createTopic(input: {$slug name: \"$name\", kind: SUBJECT}) { it: topic { slug } errors { code field } }"
            })
    void theyAreAllStoredAndOneSlugIsOnes(String mutation) throws Exception {
        var named = mutation.replace("$name", "Same at once " + newsroom.mark());
        var free = atOnce(named.replace("$slug", ""));
        var given = atOnce(named.replace("$slug", "slug: \"given-" + newsroom.mark() + "\","));

        assertThat(free).allSatisfy(answer -> assertThat(answer.getList("result.errors"))
                .isEmpty());
        assertThat(free.stream().map(answer -> answer.getString("result.it.slug")))
                .hasSize(AT_ONCE)
                .doesNotHaveDuplicates()
                .contains("same-at-once-" + newsroom.mark());
        assertThat(given.stream().filter(answer -> answer.get("result.it") != null))
                .hasSize(1);
        assertThat(given.stream().filter(answer -> answer.get("result.it") == null))
                .hasSize(AT_ONCE - 1)
                .allSatisfy(answer -> assertThat(answer.<Map<String, Object>>getList("result.errors"))
                        .isEqualTo(List.of(Map.of("code", "TAKEN", "field", List.of("input", "slug")))));
    }

    @Test
    void textsOfOneHeadlineAllComeIn() throws Exception {
        var tasks = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> (Callable<JsonPath>) () -> Api.asEditor()
                        .run(
                                "mutation($t: String!) { result: importArticle(input: {text: $t}) { article { slug } errors { message } } }",
                                "t",
                                "Same text %s\n\nThe ferry number %d waits in the harbour, and nobody knows why it does.\n"
                                        .formatted(newsroom.mark(), i)))
                .toList();

        var answers = Together.run(tasks);

        assertThat(answers.stream().map(answer -> answer.getString("result.article.slug")))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    private static List<JsonPath> atOnce(String mutation) throws Exception {
        return Together.run(IntStream.range(0, AT_ONCE)
                .mapToObj(_ -> (Callable<JsonPath>) () -> Api.asEditor().run("mutation { result: " + mutation + " }"))
                .toList());
    }
}
