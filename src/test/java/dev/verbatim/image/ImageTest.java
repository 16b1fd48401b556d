package dev.verbatim.image;

import static dev.verbatim.Desk.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImageTest {

    private static final String ALL =
            "url alt caption credit place width height version photographer { id } agency { id } "
                    + "depicts { id } takenOn { asPrinted date precision basis }";
    private final Desk images = new Desk("Image");
    private final Desk people = new Desk("Person");
    private final String mark = Desk.mark();

    @Test
    void aPictureComesBackAsItWasEntered() {
        var ada = people.named("Ada " + mark);
        var bo = people.named("Bo " + mark);
        var agency = new Desk("Source").entered(Map.of("name", "Agency " + mark, "kind", "NEWS_AGENCY"));

        var image = images.create(
                fields(
                        "url",
                        "https://example.org/a.jpg",
                        "alt",
                        "Two people",
                        "caption",
                        "They talk.",
                        "credit",
                        "Agency/Ada",
                        "photographerId",
                        ada,
                        "agencyId",
                        agency,
                        "place",
                        "Quay",
                        "depicts",
                        List.of(bo, ada, bo),
                        "width",
                        640,
                        "height",
                        480,
                        "takenOn",
                        Map.of("asPrinted", "in May", "date", "2026-05-01", "precision", "MONTH", "basis", "INFERRED")),
                ALL);

        assertThat(image.problems()).isEmpty();
        var read = Api.asEditor()
                .run("query($id: ID!) { node(id: $id) { ... on Image { id %s } } }".formatted(ALL), "id", image.id());
        assertThat(read.getMap("node")).isEqualTo(image.json().getMap("result.content"));
        assertThat(read.getList("node.depicts.id")).containsExactly(bo, ada);
        assertThat(read.getString("node.agency.id")).isEqualTo(agency);
        assertThat(read.getString("node.takenOn.precision")).isEqualTo("MONTH");
    }

    @Test
    void absentFieldsStayAndNullsClear() {
        var ada = people.named("Ada " + mark);
        var id = images.entered(Map.of(
                "url",
                "https://example.org/a.jpg",
                "alt",
                "A",
                "depicts",
                List.of(ada),
                "takenOn",
                Map.of("date", "2026-05-01")));

        var moved = images.update(id, 0, Map.of("url", "http://example.org/b.jpg"), ALL);
        var cleared = images.update(id, 1, fields("alt", null, "depicts", null, "takenOn", null), ALL);
        var refused = images.update(id, 2, fields("url", null), ALL);

        assertThat(moved.<String>get("alt")).isEqualTo("A");
        assertThat(moved.<List<String>>get("depicts.id")).containsExactly(ada);
        assertThat(moved.<String>get("takenOn.precision")).isEqualTo("DAY");
        assertThat(moved.<String>get("takenOn.basis")).isEqualTo("STATED");
        assertThat(cleared.<String>get("alt")).isNull();
        assertThat(cleared.<List<String>>get("depicts")).isEmpty();
        assertThat(cleared.<Object>get("takenOn")).isNull();
        assertThat(cleared.<Integer>get("version")).isEqualTo(2);
        assertThat(refused.problems()).containsExactly("INVALID input.url");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var refused = images.create(
                fields(
                        "url",
                        "javascript:alert(1)",
                        "alt",
                        "x".repeat(2001),
                        "credit",
                        "x".repeat(501),
                        "width",
                        0,
                        "height",
                        -1,
                        "photographerId",
                        "source_01h455vb4pex5vsknk084sn02q",
                        "agencyId",
                        "source_01h455vb4pex5vsknk084sn02q",
                        "depicts",
                        List.of("person_01h455vb4pex5vsknk084sn02q"),
                        "takenOn",
                        Map.of("precision", "YEAR")),
                ALL);

        assertThat(refused.problems())
                .containsExactlyInAnyOrder(
                        "INVALID input.url",
                        "INVALID input.alt",
                        "INVALID input.credit",
                        "INVALID input.width",
                        "INVALID input.height",
                        "INVALID input.photographerId",
                        "NOT_FOUND input.agencyId",
                        "NOT_FOUND input.depicts.0",
                        "INVALID input.takenOn");
    }

    @Test
    void refusesToDeleteThePictureOfSomebody() {
        var id = images.entered(Map.of("url", "https://example.org/a.jpg"));
        var ada = people.entered(Map.of("name", "Ada " + mark, "imageId", id));

        var refused = images.delete(id, 0);
        people.update(ada, 0, fields("imageId", null), "name");

        assertThat(refused.problems()).containsExactly("IN_USE id");
        assertThat(images.delete(id, 0).json().getString("result.deletedId")).isEqualTo(id);
    }

    @Test
    void onlyTheNewsroomEntersPictures() {
        var create = "mutation { createImage(input: { url: \"https://example.org\" }) { errors { code } } }";

        assertThat(Api.asPublic().refusal(create)).isEqualTo("UNAUTHENTICATED");
        assertThat(Api.asReporter().refusal(create)).isNull();
    }
}
