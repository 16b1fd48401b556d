package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// After a merger the public edition holds what its articles need and nothing else, and everything is counted right
/// in both editions.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MergedEditionTest {

    @Inject
    Tables tables;

    private final Newsroom newsroom = new Newsroom();
    private final Desk people = new Desk("Person");
    private final Desk sources = new Desk("Source");
    private LiveAudit audit;

    @BeforeEach
    void begin() {
        audit = new LiveAudit(tables);
    }

    @Test
    void aPictureOfADuplicateLeavesWithWhomItShows() {
        var shown = newsroom.person("Shown");
        var agency = newsroom.source("Agency", "NEWS_AGENCY");
        var picture = RandomMergers.image(Map.of("depicts", List.of(shown.id()), "agencyId", agency.id()));
        var duplicate = newsroom.person("Duplicate", Map.of("imageId", picture));
        var kept = newsroom.person("Kept", Map.of("imageId", RandomMergers.image(Map.of())));
        newsroom.article("By both").by(duplicate).quoting(kept, "It rained").published();
        assertThat(live(picture, shown.id(), agency.id())).hasSize(3);

        people.merge(kept.id(), List.of(duplicate.id()), "version");

        assertThat(live(picture, shown.id(), agency.id())).isEmpty();
        assertThat(audit.faults()).isEmpty();
    }

    @Test
    void thePictureOfADuplicateStaysWhereTheKeptOneHasNone() {
        var shown = newsroom.person("Shown");
        var picture = RandomMergers.image(Map.of("depicts", List.of(shown.id())));
        var duplicate = newsroom.person("Duplicate", Map.of("imageId", picture));
        var kept = newsroom.person("Kept");
        newsroom.article("By one").by(duplicate).published();

        people.merge(kept.id(), List.of(duplicate.id()), "version");

        assertThat(live(picture, shown.id(), kept.id())).hasSize(3);
        assertThat(audit.faults()).isEmpty();
    }

    @Test
    void theWholeThatADuplicateWasAPartOfLeaves() {
        var whole = newsroom.source("Whole", "ORGANISATION");
        var duplicate = newsroom.source("Duplicate", "ORGANISATION", Map.of("parentId", whole.id()));
        var kept = newsroom.source("Kept", "ORGANISATION");
        cited(kept.id()).published();
        cited(duplicate.id()).published();
        assertThat(live(whole.id())).hasSize(1);

        sources.merge(kept.id(), List.of(duplicate.id()), "version");

        assertThat(live(whole.id())).isEmpty();
        assertThat(audit.faults()).isEmpty();
    }

    @Test
    void aKeptSourceOfDraftsIsCountedWithWhatTheDuplicateWasUsedFor() {
        var duplicate = newsroom.source("Duplicate", "NEWS_AGENCY");
        var kept = newsroom.source("Kept", "NEWS_AGENCY");
        cited(kept.id()).entered();
        var clerk = newsroom.person(
                "Clerk", Map.of("affiliations", List.of(Map.of("title", "Clerk", "organisationId", duplicate.id()))));
        cited(duplicate.id()).published();
        newsroom.article("Heard").quoting(duplicate, "It rained").published();
        newsroom.article("Told")
                .quoting(clerk, "It did", Map.of("addresseeId", duplicate.id()))
                .published();
        newsroom.article("Shown")
                .with("images", List.of(Map.of("url", "https://example.org/1", "agencyId", duplicate.id())))
                .published();
        newsroom.article("From there")
                .quoting(clerk, "It did", Map.of("affiliationId", RandomMergers.affiliation(clerk.id())))
                .published();

        sources.merge(kept.id(), List.of(duplicate.id()), "version");

        assertThat(tables.column("select use_count from live.source where id = '%s'".formatted(Rows.uuid(kept.id()))))
                .containsExactly("5");
        assertThat(audit.faults()).isEmpty();
    }

    @Test
    void aKeptPersonOfDraftsIsCountedWithWhatTheDuplicateSaid() {
        var duplicate = newsroom.person("Duplicate");
        var kept = newsroom.person("Kept");
        newsroom.article("Draft").quoting(kept, "Not yet").entered();
        newsroom.article("Live")
                .quoting(duplicate, "It rained")
                .quoting(duplicate, "It poured")
                .published();

        people.merge(kept.id(), List.of(duplicate.id()), "version");

        assertThat(tables.column("select quote_count from live.person where id = '%s'".formatted(Rows.uuid(kept.id()))))
                .containsExactly("2");
        assertThat(audit.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void mergersAmongLinksOfEveryKindLeaveWhatIsNeeded(long seed) {
        var walk = new RandomMergers(new Random(seed));

        for (int step = 0; step < 12; step++) {
            var done = walk.step();
            assertThat(audit.faults())
                    .as("seed %s, step %s: %s", seed, step, done)
                    .isEmpty();
        }
    }

    private Newsroom.ArticleBuilder cited(String source) {
        return newsroom.article("Cites").with("citations", List.of(Map.of("sourceId", source)));
    }

    /// Those of the ids that the public finds.
    private static List<String> live(String... ids) {
        List<Map<String, Object>> nodes = Api.asPublic()
                .run("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", "ids", List.of(ids))
                .getList("nodes");
        return nodes.stream()
                .filter(node -> node != null)
                .map(node -> (String) node.get("id"))
                .toList();
    }
}
