package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Changing an article: absent fields stay, a null clears, lists replace the whole list.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleUpdateTest {

    private static final String FIELDS = """
            id slug headline standfirst language body canonicalUrl state version
            publication { id } section { id } topics { id } bylines { person { id } role creditedAs position }
            images { id url caption } citations: sources(uses: [CITED]) { edges { citation { source { id } kind note } } }
            mentions { nodes { asPrinted roleAsPrinted } } disclosures { kind text } rights { holder }
            quotes { nodes { text anchor { block start end } } }
            """;
    private static final String UPDATE = """
            mutation($id: ID!, $version: Int!, $input: UpdateArticleInput!) {
              result: updateArticle(id: $id, expectedVersion: $version, input: $input) {
                errors { code field } article { %s } } }""".formatted(FIELDS);

    private final Newsroom newsroom = new Newsroom();

    @Test
    void whatIsAbsentStays() {
        var article = full();
        var before = read(article);

        var after = update(article, Map.of());

        assertThat(without(after, "version")).isEqualTo(without(before, "version"));
    }

    static Stream<List<Object>> cleared() {
        var none = new HashMap<String, Object>();
        none.put("standfirst", null);
        none.put("canonicalUrl", null);
        none.put("publicationId", null);
        none.put("sectionId", null);
        none.put("rights", null);
        none.put("topicIds", List.of());
        none.put("bylines", List.of());
        none.put("images", List.of());
        none.put("citations", Map.of("edges", List.of()));
        none.put("mentions", Map.of("nodes", List.of()));
        none.put("disclosures", List.of());
        return none.entrySet().stream().map(entry -> java.util.Arrays.asList(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("cleared")
    void aNullClears(List<Object> cleared) {
        var input = (String) cleared.getFirst();
        var field = input.replace("topicIds", "topics").replace("Id", "");
        var article = full();
        var before = read(article);

        var after = update(article, nothing(input));

        assertThat(before.get(field)).isNotNull().isNotEqualTo(cleared.getLast());
        assertThat(after.get(field)).isEqualTo(cleared.getLast());
        assertThat(without(after, "version", field)).isEqualTo(without(before, "version", field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"headline", "body", "language"})
    void whatMustBeThereIsNotCleared(String field) {
        var article = full();
        var before = read(article);

        var answer =
                Api.asEditor().run(UPDATE, "id", article.id(), "version", article.version(), "input", nothing(field));

        assertThat(answer.getList("result.errors"))
                .isEqualTo(List.of(Map.of("code", "INVALID", "field", List.of("input", field))));
        assertThat(read(article)).isEqualTo(before);
    }

    @Test
    void aNullSlugIsMadeFromTheHeadline() {
        var article =
                newsroom.article("Old").with("slug", "my-" + newsroom.mark()).entered();

        var after = update(article, Map.of("headline", "Brand new " + newsroom.mark()));
        assertThat(after).containsEntry("slug", "my-" + newsroom.mark());

        var again = update(entered(after), nothing("slug"));
        assertThat(again).containsEntry("slug", "brand-new-" + newsroom.mark());
    }

    @Test
    void aListReplacesTheWholeList() {
        var article = full();
        var bo = newsroom.person("Bo");

        var after = update(
                article,
                Map.of(
                        "bylines", List.of(Map.of("personId", bo.id(), "role", "EDITOR", "creditedAs", "B. O.")),
                        "topicIds", List.of(),
                        "mentions", List.of(Map.of("personId", bo.id(), "asPrinted", "Bo"))));

        assertThat(after.get("bylines"))
                .isEqualTo(List.of(Map.of(
                        "person", Map.of("id", bo.id()), "role", "EDITOR", "creditedAs", "B. O.", "position", 0)));
        assertThat(after.get("topics")).isEqualTo(List.of());
        assertThat(after.get("mentions")).isEqualTo(Map.of("nodes", List.of(mention("Bo"))));
    }

    @Test
    void anImageThatIsAttachedAgainByItsUrlIsTheSame() {
        var article = newsroom.article("Pictures")
                .with("images", List.of(image("a", "A"), image("b", "B")))
                .entered();
        var before = images(read(article));

        var after = images(update(article, Map.of("images", List.of(image("c", "C"), Map.of("url", url("b"))))));

        assertThat(after).hasSize(2);
        assertThat(after.getLast())
                .isEqualTo(Map.of("id", before.getLast().get("id"), "url", url("b"), "caption", "B"));
        assertThat(before).extracting("id").doesNotContain(after.getFirst().get("id"));
    }

    @Test
    void anAnchorFollowsItsWords() {
        var ada = newsroom.person("Ada");
        var article = newsroom.article("Anchors").quoting(ada, "We saw it").entered();

        var moved = update(article, Map.of("body", "New.\n\nShe said: “We saw it”, twice."));
        assertThat(anchor(moved)).isEqualTo(Map.of("block", 1, "start", 11, "end", 20));

        var gone = update(entered(moved), Map.of("body", "Nothing is left."));
        assertThat(anchor(gone)).isNull();

        var back = update(entered(gone), Map.of("body", "“We saw it” stands here again."));
        assertThat(anchor(back)).isEqualTo(Map.of("block", 0, "start", 1, "end", 10));
    }

    private Newsroom.Entered full() {
        var ada = newsroom.person("Ada");
        var agency = newsroom.source("Agency", "NEWS_AGENCY");
        var topic = newsroom.topic("Floods", "SUBJECT");
        return newsroom.article("Full")
                .with("standfirst", "A summary.")
                .with("canonicalUrl", "https://example.org/full")
                .with("publicationId", agency.id())
                .with("sectionId", topic.id())
                .with("topicIds", List.of(topic.id()))
                .with("images", List.of(image("a", "A")))
                .with("citations", List.of(Map.of("sourceId", agency.id(), "note", "Page 3.")))
                .with("mentions", List.of(Map.of("personId", ada.id(), "asPrinted", "Ada")))
                .with("disclosures", List.of(Map.of("kind", "AI_USE", "text", "None.")))
                .with("rights", Map.of("holder", "We"))
                .by(ada)
                .quoting(ada, "We saw it")
                .entered();
    }

    private static Map<String, Object> read(Newsroom.Entered article) {
        return Api.asEditor()
                .run("query($id: ID!) { article(id: $id) { %s } }".formatted(FIELDS), "id", article.id())
                .getMap("article");
    }

    private static Map<String, Object> update(Newsroom.Entered article, Map<String, Object> input) {
        var answer = Api.asEditor().run(UPDATE, "id", article.id(), "version", article.version(), "input", input);
        assertThat(answer.getList("result.errors")).isEmpty();
        assertThat(answer.getMap("result.article")).isEqualTo(read(article));
        return answer.getMap("result.article");
    }

    private static Newsroom.Entered entered(Map<String, Object> article) {
        return new Newsroom.Entered(
                (String) article.get("id"), (String) article.get("slug"), (int) article.get("version"));
    }

    private static Map<String, Object> nothing(String field) {
        var input = new HashMap<String, Object>();
        input.put(field, null);
        return input;
    }

    private static Map<String, Object> without(Map<String, Object> article, String... fields) {
        var rest = new HashMap<>(article);
        List.of(fields).forEach(rest::remove);
        return rest;
    }

    private static Map<String, Object> mention(String name) {
        var mention = new HashMap<String, Object>(Map.of("asPrinted", name));
        mention.put("roleAsPrinted", null);
        return mention;
    }

    private static Map<String, Object> image(String name, String caption) {
        return Map.of("url", url(name), "caption", caption);
    }

    private static String url(String name) {
        return "https://example.org/" + name + ".jpg";
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> images(Map<String, Object> article) {
        return (List<Map<String, Object>>) article.get("images");
    }

    private static Object anchor(Map<String, Object> article) {
        var quotes = (List<?>) ((Map<?, ?>) article.get("quotes")).get("nodes");
        return ((Map<?, ?>) quotes.getFirst()).get("anchor");
    }
}
