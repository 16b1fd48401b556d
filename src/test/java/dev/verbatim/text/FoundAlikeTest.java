package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Names are counted and matched, and quotes found, however they are spelled.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FoundAlikeTest {

    private final Newsroom newsroom = new Newsroom();

    @Test
    void aMentionIsCountedInEachSpelling() {
        var person = newsroom.person("Zoë d’Arc");
        var article = newsroom.article("Count")
                .with("body", "Zoe\u0308 d'Arc met ZOË D’ARC. *Zoë*\u00a0d’Arc left; Zoe d’Arc did not.")
                .with("mentions", List.of(Map.of("personId", person.id(), "asPrinted", "Zoë d’Arc")))
                .entered();

        assertThat(Api.asEditor()
                        .run(
                                "query($id: ID!) { article(id: $id) { mentions { nodes { count } } } }",
                                "id",
                                article.id())
                        .getInt("article.mentions.nodes[0].count"))
                .isEqualTo(3);
    }

    /// Places count in the text that is stored.
    @Test
    void aQuoteStandsWhereItsWordsAreStored() {
        var article = newsroom.article("Place")
                .with("body", "Zoe\u0308 said: “We’re har\u00adbour folk.”")
                .quoting(newsroom.person("Zoë"), "We're harbour folk")
                .with("body", "Zoe\u0308 said: “We’re har\u00adbour folk.”")
                .entered();
        var stored = Api.asEditor()
                .run(
                        "query($id: ID!) { article(id: $id) { body quotes { nodes { text anchor { start end } } } } }",
                        "id",
                        article.id());

        assertThat(stored.getString("article.body")).isEqualTo("Zoë said: “We’re harbour folk.”");
        int start = stored.getInt("article.quotes.nodes[0].anchor.start");
        int end = stored.getInt("article.quotes.nodes[0].anchor.end");
        assertThat("Zoë said: “We’re harbour folk.”".substring(start, end)).startsWith("We’re harbour folk");
    }

    @Test
    void anImportFindsWhoIsOnRecordInAnySpelling() {
        var petrov = newsroom.person("Somebody", Map.of("aliases", List.of("Иван Петров" + letters())));
        var obrien = newsroom.person("Another", Map.of("aliases", List.of("Zoë O’Brien" + letters())));
        var text = """
                Harbour closed %s

                “The har\u00adbour is closed,” said Zoe\u0308 O'Brien%s on Monday. Nobody knew why it was.

                "It will open again," said %s, who works there.
                """.formatted(newsroom.mark(), letters(), "Иван Петров" + letters());

        var stored = imported(text);

        assertThat(stored.getString("result.article.body"))
                .contains("The harbour is closed")
                .doesNotContain("\u00ad");
        assertThat(stored.getList("result.article.quotes.nodes.speaker.id")).contains(obrien.id());
        assertThat(stored.getList("result.article.quotes.nodes.text")).contains("The harbour is closed,");
        assertThat(petrov.id()).isNotEqualTo(obrien.id());
    }

    @Test
    void whatAPageHidesInEntitiesIsNotStored() {
        var html = """
                <html><head><title>Ferry &#x200b;wai&shy;ts %s</title></head><body><article><h1>Ferry &#x200b;wai&shy;ts %1$s</h1>
                <p>The fer&shy;ry waits, and no&#8203;body knows why it does not leave the harbour today.</p>
                <p>“We do not know ei&shy;ther,” said Anna &shy;Berg on Monday in the har&shy;bour.</p></article></body></html>
                """.formatted(newsroom.mark());
        var answer = Api.asEditor().run(IMPORT.formatted("html"), "t", html);

        assertThat(answer.getList("result.errors")).isEmpty();
        assertThat(answer.getString("result.article.headline")).isEqualTo("Ferry waits " + newsroom.mark());
        assertThat(answer.getString("result.article.body"))
                .contains("nobody knows")
                .doesNotContain("\u00ad");
        assertThat(answer.getList("result.article.quotes.nodes.text")).containsExactly("We do not know either,");
    }

    private static final String IMPORT =
            "mutation($t: String!) { result: importArticle(input: {%s: $t}) { errors { message } article { headline body quotes { nodes { text speaker { ... on Person { id } } } } } } }";

    private static JsonPath imported(String text) {
        var answer = Api.asEditor().run(IMPORT.formatted("text"), "t", text);
        assertThat(answer.getList("result.errors")).isEmpty();
        return answer;
    }

    /// A part of a name that no other test uses, in letters alone.
    private String letters() {
        return newsroom.mark()
                .chars()
                .mapToObj(c -> "" + (char) ('a' + c % 16))
                .collect(java.util.stream.Collectors.joining());
    }
}
