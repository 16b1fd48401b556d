package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pictures are attached as they stand, by id or by an address on record, and changed by `updateImage` alone.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AttachedPicturesTest {

    private static final String FIELDS = "id url alt caption credit photographer { id } depicts { id } width";

    private final Newsroom newsroom = new Newsroom();
    private final Desk images = new Desk("Image");
    private final Desk articles = new Desk("Article");
    private final String url = "https://img.example.org/" + Desk.mark();
    private String person;
    private Map<String, Object> full;

    @BeforeEach
    void aPictureOfAPhotographer() {
        person = newsroom.person("Photographer").id();
        full = Map.of(
                "url",
                url,
                "alt",
                "A quay",
                "caption",
                "The quay at dawn",
                "credit",
                "Reuters",
                "photographerId",
                person,
                "depicts",
                List.of(person),
                "width",
                800);
    }

    @Test
    void aPictureIsEnteredThenAttachedByItsId() {
        var image = images.entered(full);

        var article = newsroom.article("Quay")
                .with("images", List.of(Map.of("id", image)))
                .published();

        assertThat(shown(article.id())).containsExactly(picture(image));
        var removed = articles.update(article.id(), article.version(), Map.of("images", List.of()), "images { id }");
        assertThat(removed.<List<?>>get("images")).isEmpty();
        var again = articles.update(
                article.id(),
                article.version() + 1,
                Map.of("images", List.of(Map.of("id", image))),
                "images { " + FIELDS + " }");
        assertThat(again.<List<Map<String, Object>>>get("images")).containsExactly(picture(image));
    }

    @Test
    void anAddressOnRecordIsThatPictureUnchanged() {
        var article = newsroom.article("Quay").with("images", List.of(full)).published();
        var image = (String) shown(article.id()).getFirst().get("id");
        images.update(image, 0, Map.of("caption", "As a colleague has it"), "version");

        var after = articles.update(
                article.id(),
                article.version(),
                Map.of("images", List.of(Map.of("url", url))),
                "images { id caption alt credit }");

        assertThat(after.problems()).isEmpty();
        assertThat(after.<List<Map<String, Object>>>get("images"))
                .containsExactly(
                        Map.of("id", image, "caption", "As a colleague has it", "alt", "A quay", "credit", "Reuters"));
        var other = newsroom.article("Elsewhere")
                .with("images", List.of(Map.of("url", url)))
                .entered();
        assertThat(articles.update(other.id(), 0, Map.of(), "images { id }").<List<Map<String, Object>>>get("images"))
                .containsExactly(Map.of("id", image));
    }

    @Test
    void whatAgreesWithTheRecordMayBeSaidAgain() {
        var image = images.entered(full);

        var article = newsroom.article("Quay").with("images", List.of(full)).entered();

        assertThat(articles.update(article.id(), 0, Map.of("images", List.of(full, full)), "images { id }")
                        .<List<Map<String, Object>>>get("images"))
                .containsExactly(Map.of("id", image));
    }

    @Test
    void whatDiffersFromThePictureThatAnArticleShowsIsRefused() {
        var article = newsroom.article("Quay").with("images", List.of(full)).entered();
        var differing = Map.of(
                "url", url, "alt", "A quay", "caption", "Another", "credit", "AFP", "depicts", List.of(), "width", 801);

        var refused = articles.update(article.id(), 0, Map.of("images", List.of(differing)), "version");

        assertThat(refused.problems())
                .containsExactly(
                        "INVALID input.images.0.caption",
                        "INVALID input.images.0.credit",
                        "INVALID input.images.0.depicts",
                        "INVALID input.images.0.width");
        assertThat(refused.json().getString("result.errors[0].message")).contains("updateImage");
        assertThat(shown(article.id()).getFirst()).containsEntry("caption", "The quay at dawn");
    }

    /// One newsroom prints a picture with several captions.
    @Test
    void whatDiffersFromAPictureElsewhereIsAnotherPicture() {
        var first = newsroom.article("Quay").with("images", List.of(full)).entered();

        var second = newsroom.article("Elsewhere")
                .with("images", List.of(Map.of("url", url, "caption", "Another")))
                .entered();

        assertThat(shown(second.id()).getFirst())
                .containsEntry("caption", "Another")
                .containsEntry("alt", null)
                .doesNotContainEntry("id", shown(first.id()).getFirst().get("id"));
    }

    @Test
    void nothingIsSaidOfAPictureThatIsAttachedByItsId() {
        var image = images.entered(full);
        var article = newsroom.article("Quay").entered();
        for (var detail : full.keySet()) {
            var refused = articles.update(
                    article.id(),
                    0,
                    Map.of("images", List.of(Map.of("id", image, detail, full.get(detail)))),
                    "version");
            assertThat(refused.problems()).containsExactly("INVALID input.images.0." + detail);
        }
        assertThat(problems(article, Map.of("takenOn", Map.of("asPrinted", "On Monday"), "id", image)))
                .containsExactly("INVALID input.images.0.takenOn");
        assertThat(problems(article, Map.of("id", "image_00000000000000000000000000")))
                .containsExactly("NOT_FOUND input.images.0.id");
        assertThat(problems(article, Map.of("id", person))).containsExactly("INVALID input.images.0.id");
        assertThat(problems(article, Map.of("caption", "Nowhere"))).containsExactly("INVALID input.images.0.url");
        assertThat(images.create(Map.of("url", url, "id", image), "version").problems())
                .containsExactly("INVALID input.id");
        assertThat(images.create(Map.of("caption", "Nowhere"), "version").problems())
                .containsExactly("INVALID input.url");
    }

    private List<String> problems(Newsroom.Entered article, Map<String, Object> image) {
        return articles.update(article.id(), 0, Map.of("images", List.of(image)), "version")
                .problems();
    }

    private Map<String, Object> picture(String id) {
        return Map.of(
                "id",
                id,
                "url",
                url,
                "alt",
                "A quay",
                "caption",
                "The quay at dawn",
                "credit",
                "Reuters",
                "photographer",
                Map.of("id", person),
                "depicts",
                List.of(Map.of("id", person)),
                "width",
                800);
    }

    private static List<Map<String, Object>> shown(String article) {
        return Api.asEditor()
                .run("query($id: ID) { article(id: $id) { images { %s } } }".formatted(FIELDS), "id", article)
                .getList("article.images");
    }
}
