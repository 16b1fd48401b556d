package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is wrong with an article is told with its place, and nothing of it is stored.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleErrorsTest {

    private static final String CREATE =
            "mutation($input: CreateArticleInput!) { result: createArticle(input: $input) { errors { code field message } article { id } } }";
    private static final String NOBODY = "person_01h455vb4pex5vsknk084sn02q";
    private static final String NOWHERE = "source_01h455vb4pex5vsknk084sn02q";

    @Inject
    Tables tables;

    record Wrong(String field, Object value, String code, String... path) {

        @Override
        public String toString() {
            var shown = String.valueOf(value);
            return field + " " + shown.substring(0, Math.min(40, shown.length()));
        }
    }

    static Stream<Wrong> whatIsWrongIsToldAndNothingIsStored() {
        return Stream.of(
                new Wrong("headline", "", "INVALID", "headline"),
                new Wrong("headline", "   ", "INVALID", "headline"),
                new Wrong("headline", "x".repeat(301), "INVALID", "headline"),
                new Wrong("standfirst", "x".repeat(1001), "INVALID", "standfirst"),
                new Wrong("slug", "Not A Slug", "INVALID", "slug"),
                new Wrong("slug", "two--hyphens", "INVALID", "slug"),
                new Wrong("slug", "", "INVALID", "slug"),
                new Wrong("slug", "x".repeat(10_000), "INVALID", "slug"),
                new Wrong("language", "English, of course", "INVALID", "language"),
                new Wrong("language", "", "INVALID", "language"),
                new Wrong("canonicalUrl", "javascript:alert(1)", "INVALID", "canonicalUrl"),
                new Wrong("canonicalUrl", "/relative", "INVALID", "canonicalUrl"),
                new Wrong("canonicalUrl", "https://example.org/" + "x".repeat(2000), "INVALID", "canonicalUrl"),
                new Wrong("body", "x".repeat(500_001), "INVALID", "body"),
                new Wrong("publicationId", NOWHERE, "NOT_FOUND", "publicationId"),
                new Wrong("publicationId", NOBODY, "INVALID", "publicationId"),
                new Wrong("publicationId", "no id", "INVALID", "publicationId"),
                new Wrong("sectionId", NOWHERE, "INVALID", "sectionId"),
                new Wrong("topicIds", List.of(NOBODY), "INVALID", "topicIds", "0"),
                new Wrong("bylines", Collections.nCopies(251, Map.of("personId", NOBODY)), "INVALID", "bylines"),
                new Wrong("bylines", List.of(Map.of("personId", NOBODY)), "NOT_FOUND", "bylines", "0", "personId"),
                new Wrong("images", List.of(Map.of("url", "data:x")), "INVALID", "images", "0", "url"),
                new Wrong("images", List.of(image("width", 0)), "INVALID", "images", "0", "width"),
                new Wrong("images", List.of(image("takenOn", Map.of())), "INVALID", "images", "0", "takenOn"),
                new Wrong("citations", List.of(Map.of("sourceId", NOWHERE)), "NOT_FOUND", "citations", "0", "sourceId"),
                new Wrong("mentions", List.of(Map.of("asPrinted", "Ada")), "INVALID", "mentions", "0"),
                new Wrong(
                        "disclosures",
                        List.of(Map.of("kind", "OTHER", "text", "")),
                        "INVALID",
                        "disclosures",
                        "0",
                        "text"),
                new Wrong("rights", Map.of("holder", "x".repeat(1001)), "INVALID", "rights", "holder"),
                new Wrong("quotes", List.of(Map.of("text", "Nobody said this")), "INVALID", "quotes", "0", "text"),
                new Wrong("quotes", List.of(Map.of("text", "")), "INVALID", "quotes", "0", "text"),
                new Wrong("quotes", List.of(paraphrase("cue", "x".repeat(201))), "INVALID", "quotes", "0", "cue"),
                new Wrong(
                        "quotes", List.of(paraphrase("addresseeId", NOBODY)), "INVALID", "quotes", "0", "addresseeId"),
                new Wrong(
                        "quotes",
                        List.of(paraphrase("about", List.of(NOBODY))),
                        "NOT_FOUND",
                        "quotes",
                        "0",
                        "about",
                        "0"));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsWrongIsToldAndNothingIsStored(Wrong wrong) {
        var input = new HashMap<String, Object>(Map.of("headline", "Wrong", "body", "That is all."));
        input.put(wrong.field, wrong.value);
        var before = tables.counts();

        var answer = Api.asEditor().run(CREATE, "input", input);

        assertThat(answer.<Object>get("result.article")).isNull();
        assertThat(answer.<Map<String, Object>>getList("result.errors")).anySatisfy(error -> {
            assertThat(error).containsEntry("code", wrong.code);
            assertThat(error.get("field"))
                    .isEqualTo(Stream.concat(Stream.of("input"), Stream.of(wrong.path))
                            .toList());
        });
        assertThat(tables.counts()).isEqualTo(before);
    }

    @Test
    void aSlugThatIsTakenIsRefused() {
        var newsroom = new Newsroom();
        var article = newsroom.article("Taken").entered();
        var before = tables.counts();

        var answer = Api.asEditor()
                .run(CREATE, "input", Map.of("headline", "Other", "body", "Text.", "slug", article.slug()));

        assertThat(answer.getString("result.errors[0].code")).isEqualTo("TAKEN");
        assertThat(answer.getList("result.errors[0].field")).isEqualTo(List.of("input", "slug"));
        assertThat(tables.counts()).isEqualTo(before);
    }

    @Test
    void aMentionNamesOneSubjectOnly() {
        var newsroom = new Newsroom();
        var mention = Map.of(
                "personId", newsroom.person("Ada").id(),
                "sourceId", newsroom.source("Agency", "NEWS_AGENCY").id(),
                "asPrinted", "Ada");

        var answer = Api.asEditor()
                .run(CREATE, "input", Map.of("headline", "Two", "body", "Text.", "mentions", List.of(mention)));

        assertThat(answer.getList("result.errors[0].field")).isEqualTo(List.of("input", "mentions", "0"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var answer = Api.asEditor()
                .run(
                        CREATE,
                        "input",
                        Map.of("headline", "", "body", "Text.", "language", "?", "publicationId", "no id"));

        assertThat(answer.<List<String>>getList("result.errors.field"))
                .extracting(List::getLast)
                .contains("headline", "language", "publicationId");
    }

    private static Map<String, Object> image(String field, Object value) {
        return Map.of("url", "https://example.org/a.jpg", field, value);
    }

    private static Map<String, Object> paraphrase(String field, Object value) {
        return Map.of("text", "They said so", "kind", "PARAPHRASE", field, value);
    }
}
