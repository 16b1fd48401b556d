package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Newsroom;
import dev.verbatim.Tables;
import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.text.TextPlaces.Place;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever place of the schema words are entered in: what shows nothing is refused with the place, names stay on one
/// line, and what is stored is composed and holds nothing that nobody sees.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StoredEverywhereTest {

    @Inject
    GraphQLSchema schema;

    @Inject
    Tables tables;

    private List<Place> places;

    @BeforeEach
    void oneOfEachKind() {
        var newsroom = new Newsroom();
        var article = newsroom.article("Walk")
                .quoting(newsroom.person("Bo"), "We saw it")
                .quoting(newsroom.person("Cy"), "Nobody saw it")
                .with("images", List.of(Map.of("url", "https://example.org/")))
                .published();
        var parts = Api.asEditor()
                .run(
                        "query($id: ID!) { article(id: $id) { images { id } quotes { nodes { id } } } }",
                        "id",
                        article.id());
        var ids = TextPlaces.entered(
                newsroom, article, parts.getString("article.images[0].id"), parts.getList("article.quotes.nodes.id"));
        places = new TextPlaces(schema, ids).all();
        assertThat(places).hasSizeGreaterThan(60);
    }

    @Test
    void whatShowsNothingIsInvalid() {
        for (var place : places) {
            if (place.name().equals("body")) {
                continue;
            }
            for (var nothing :
                    List.of("\u200b", "\u00a0", "\u00ad\u2060", " \u3000", "\u202e\ufeff", "\u2800", "\u3164")) {
                assertInvalid(place, nothing);
            }
        }
    }

    @Test
    void namesAndHeadlinesHaveNoLineBreak() {
        for (var place : places) {
            if (place.isOneLine()) {
                for (var broken : List.of("One\ntwo", "One\r\ntwo", "One\u2028two", "One\u0085two", "One\n")) {
                    assertInvalid(place, broken);
                }
            }
        }
    }

    @Test
    void whatIsStoredIsComposedAndVisible() {
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var mark = "p" + i + 'x' + Long.toString(System.nanoTime(), 36);

            var answer = send(place, "Zoe\u0308\u00ad \ufeff" + mark + "\u200b\u202a");

            assertThat(answer.getList("result.errors")).as("%s", place).isEmpty();
            assertThat(found("Zoë " + mark)).as("%s", place).isTrue();
            assertThat(found("Zoe\u0308")).as("%s", place).isFalse();
        }
    }

    @Test
    void whatJoinsLettersAndEmojiStays() {
        var persian = "می\u200cخواهم";
        var emoji = "👩\u200d🔬 ❤\ufe0f";

        assertThat(StoredText.of(persian)).isEqualTo(persian);
        assertThat(StoredText.of(emoji)).isEqualTo(emoji);
        assertThat(StoredText.of("Mül\u200dler\u200c")).isEqualTo("Müller");
    }

    private boolean found(String words) {
        var all = tables
                .column("select tablename from pg_tables where schemaname = 'desk' and tablename not like 'flyway%'")
                .stream()
                .map(table -> "exists (select from desk.%s t where t::text like '%%%s%%')".formatted(table, words))
                .collect(Collectors.joining(" or ", "select ", ""));
        return tables.column(all).equals(List.of("t"));
    }

    private static void assertInvalid(Place place, String text) {
        var shown = IntStream.range(0, text.length())
                .mapToObj(i -> "%04x".formatted((int) text.charAt(i)))
                .collect(Collectors.joining(" "));
        var errors = send(place, text).<Map<String, Object>>getList("result.errors");

        assertThat(errors).as("%s with %s", place, shown).hasSize(1);
        assertThat(errors.getFirst()).containsEntry("code", "INVALID").containsEntry("field", place.path());
    }

    private static JsonPath send(Place place, String text) {
        return place.document().contains("$version")
                ? Api.asEditor().run(place.document(), "v", text, "version", version(place.subject()))
                : Api.asEditor().run(place.document(), "v", text);
    }

    private static int version(String id) {
        var kinds = "... on Article { version } ... on Person { version } ... on Source { version } "
                + "... on Topic { version } ... on Image { version } ... on Quote { version }";
        return Api.asEditor()
                .run("query($id: ID!) { node(id: $id) { %s } }".formatted(kinds), "id", id)
                .getInt("node.version");
    }
}
