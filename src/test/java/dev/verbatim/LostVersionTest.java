package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Changes of one thing by different ways, at the same moment: each is done, or hears of the other as a
/// CONFLICT.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LostVersionTest {

    private static final int ROUNDS = 30;

    private final Newsroom newsroom = new Newsroom();
    private final String url = "https://example.org/" + Desk.mark();
    private String article;
    private String other;
    private String image;
    private String person;
    private String source;
    private List<String> quotes;

    @BeforeEach
    void twoArticlesThatShareAPicture() {
        source = newsroom.source("Agency", "NEWS_AGENCY").id();
        var ada = newsroom.person("Ada");
        person = ada.id();
        image = new Desk("Image").entered(java.util.Map.of("url", url, "caption", "As entered"));
        var entered = newsroom.article("Shared")
                .with("images", List.of(java.util.Map.of("url", url)))
                .quoting(ada, "We saw it")
                .quoting(ada, "We did not")
                .published();
        article = entered.id();
        other = newsroom.article("Other")
                .with("images", List.of(java.util.Map.of("url", url)))
                .entered()
                .id();
        quotes = Api.asEditor()
                .run("{ article(id: \"%s\") { quotes { nodes { id } } } }".formatted(article))
                .getList("article.quotes.nodes.id");
    }

    @Test
    void whoComesSecondHearsOfAConflict() throws Exception {
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var changes = List.of(
                    update(
                            "Article",
                            article,
                            "images: [{url: \"%s\"}], standfirst: \"By one %d\"".formatted(url, round)),
                    update(
                            "Article",
                            other,
                            "images: [{url: \"%s\"}], standfirst: \"By two %d\"".formatted(url, round)),
                    update("Image", image, "caption: \"By itself %d\"".formatted(round)),
                    update("Person", person, "imageId: \"%s\"".formatted(image)),
                    update("Source", source, "description: \"As of %d\"".formatted(round)),
                    update(
                            "Quote",
                            quotes.getFirst(),
                            "speakerPersonId: \"%s\", cue: \"said %d\"".formatted(person, round)),
                    "markContradiction(quoteIds: [\"%s\"], note: \"%d\")"
                            .formatted(String.join("\", \"", quotes), round));
            var tasks = new ArrayList<Callable<List<String>>>();
            changes.forEach(change -> tasks.add(() -> problems(change)));

            var outcomes = Together.run(tasks);

            assertThat(outcomes).allSatisfy(codes -> assertThat(codes).isSubsetOf("CONFLICT"));
            done += (int) outcomes.stream().filter(List::isEmpty).count();
        }
        assertThat(done).isGreaterThan(ROUNDS * 2);
    }

    private static List<String> problems(String change) {
        var answer = Api.asEditor()
                .post("mutation { result: " + change + " { errors { code message } } }")
                .jsonPath();
        assertThat(answer.getList("errors"))
                .as("%s: %s", change, answer.prettify())
                .isNull();
        return answer.getList("data.result.errors.code");
    }

    private static String update(String type, String id, String input) {
        int version = Api.asEditor()
                .run("{ node(id: \"%s\") { ... on %s { version } } }".formatted(id, type))
                .getInt("node.version");
        return "update%s(id: \"%s\", expectedVersion: %d, input: {%s})".formatted(type, id, version, input);
    }
}
