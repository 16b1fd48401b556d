package dev.verbatim.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Languages are BCP 47: stored in their canonical form, found by the basic filtering of RFC 4647, and refused where
/// they are none.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LanguageTest {

    private final Newsroom newsroom = new Newsroom();
    private Newsroom.Entered article;

    @BeforeEach
    void articlesInSomeLanguages() {
        for (var language : List.of("en-gb", "EN", "de-CH", "eng-x-old", "zh-hans-cn")) {
            article = newsroom.article(language).with("language", language).entered();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'en en-GB'",
        "EN, 'en en-GB'",
        "en-gb, en-GB",
        "en-GB, en-GB",
        "en-US, ''",
        "de, de-CH",
        "zh-HANS, zh-Hans-CN",
        "zh, zh-Hans-CN",
        "eng, eng-x-old",
        "e-n-x, !",
        "d, !",
        "'', !",
        "en_GB, !",
        "english language, !",
        "'%', !"
    })
    void articlesAreFoundByARange(String range, String languages) {
        var query =
                "query($l: String!) { articles(filter: {language: $l, headlineContains: \"%s\"}) { nodes { language } } }"
                        .formatted(newsroom.mark());

        if (languages.equals("!")) {
            assertThat(Api.asEditor().refusal(query, "l", range)).isEqualTo("BAD_INPUT");
        } else {
            assertThat(Api.asEditor().run(query, "l", range).<String>getList("articles.nodes.language").stream()
                            .sorted())
                    .containsExactly(languages.isEmpty() ? new String[0] : languages.split(" "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not a tag", "en_GB", "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee", "und-"})
    void whatIsNoneIsInvalidWhereverItIsEntered(String tag) {
        for (var mutation : List.of(
                "createArticle(input: {headline: \"H\", body: \"x\", language: $l})",
                "updateArticle(id: \"%s\", expectedVersion: %d, input: {language: $l})"
                        .formatted(article.id(), article.version()),
                "importArticle(input: {text: \"Some news\\n\\nIt holds.\", language: $l})")) {
            var answer = Api.asEditor()
                    .run("mutation($l: String!) { result: " + mutation + " { errors { code field } } }", "l", tag);

            assertThat(answer.<Map<String, Object>>getList("result.errors"))
                    .as(mutation)
                    .isEqualTo(List.of(Map.of("code", "INVALID", "field", List.of("input", "language"))));
        }
        assertThat(Api.asEditor()
                        .refusal(
                                "query($l: String!) { previewImport(input: {text: \"Some news\", language: $l}) { language } }",
                                "l",
                                tag))
                .isEqualTo("BAD_INPUT");
    }

    @Test
    void anImportStoresTheCanonicalForm() {
        var text = "Ferry %s\n\nNobody saw the ferry, and the harbour is closed.\n".formatted(newsroom.mark());

        var answer = Api.asEditor()
                .run(
                        "mutation($t: String!) { importArticle(input: {text: $t, language: \"EN-us\"}) { article { language } errors { message } } }",
                        "t",
                        text);

        assertThat(answer.getString("importArticle.article.language")).isEqualTo("en-US");
    }
}
