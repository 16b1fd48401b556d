package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An article's version grows, once, with whatever changes what its publication would bring, by whatever mutation: so
/// nobody publishes what they have not seen.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleVersionTest {

    @Inject
    Tables tables;

    private final Newsroom newsroom = new Newsroom();
    private Newsroom.Entered person;
    private Newsroom.Entered twin;
    private Newsroom.Entered source;
    private Newsroom.Entered topic;
    private String image;
    private Newsroom.Entered first;
    private Newsroom.Entered second;
    private Newsroom.Entered third;
    private Newsroom.Entered alone;

    @BeforeEach
    void draftsThatShareWhatTheyShow() {
        source = newsroom.source(
                "Agency",
                "NEWS_AGENCY",
                Map.of("parentId", newsroom.source("Whole", "ORGANISATION").id()));
        topic = newsroom.topic("Topic", "SUBJECT");
        twin = newsroom.person("Twin");
        image = RandomMergers.image(Map.of("agencyId", source.id(), "depicts", List.of(twin.id())));
        person = newsroom.person(
                "Person",
                Map.of(
                        "imageId",
                        image,
                        "affiliations",
                        List.of(Map.of("title", "Clerk", "organisationId", source.id()))));
        first = draft("First", Map.of("affiliationId", RandomMergers.affiliation(person.id())));
        var repeating = Map.<String, Object>of("originId", quotes(first).getFirst());
        second = draft("Second", repeating);
        third = draft("Third", repeating);
        alone = newsroom.article("Alone").entered();
        mark(quotes(first).getFirst(), quotes(second).getFirst());
        mark(quotes(second).getLast(), quotes(third).getLast());
    }

    private Newsroom.Entered draft(String name, Map<String, Object> ofQuote) {
        return newsroom.article(name)
                .with("publicationId", source.id())
                .with("sectionId", topic.id())
                .with("topicIds", List.of(topic.id()))
                .with("citations", List.of(Map.of("sourceId", source.id())))
                .with(
                        "mentions",
                        List.of(
                                Map.of("personId", twin.id(), "asPrinted", "Twin"),
                                Map.of("personId", person.id(), "asPrinted", "Clerk")))
                .with("images", List.of(Map.of("id", image)))
                .by(twin)
                .by(person)
                .quoting(person, "It rained", ofQuote)
                .quoting(
                        source,
                        "It did not",
                        Map.of("about", List.of(topic.id(), twin.id()), "addresseeId", source.id()))
                .entered();
    }

    @Test
    void nobodyPublishesACaptionThatTheyHaveNotSeen() {
        var draft = newsroom.article("Pictured")
                .with("images", List.of(Map.of("url", "https://example.org/" + Desk.mark(), "caption", "ok")))
                .entered();
        var shown = Api.asEditor()
                .run("{ article(id: \"%s\") { leadImage { id } } }".formatted(draft.id()))
                .getString("article.leadImage.id");

        update(Api.asReporter(), "Image", shown, 0, "caption: \"never seen\"");

        assertThat(publish(draft)).containsExactly("CONFLICT");
        assertThat(publish(newsroom.asItStands(draft))).isEmpty();
    }

    /// The public sees it at once, so nothing is left for a publication to bring.
    @Test
    void aChangeOfWhatIsLiveLeavesVersionsAlone() {
        var published =
                newsroom.article("Live").by(person).quoting(source, "It snowed").published();
        var waiting = newsroom.article("Waiting").by(person).entered();

        update(Api.asEditor(), "Person", person.id(), 0, "name: \"New name\"");
        update(Api.asEditor(), "Source", source.id(), 0, "name: \"New agency\"");

        assertThat(newsroom.asItStands(published).version()).isEqualTo(published.version());
        assertThat(newsroom.asItStands(waiting).version()).isEqualTo(waiting.version());
        assertThat(Api.asPublic()
                        .run("{ article(id: \"%s\") { bylines { creditedAs } } }".formatted(published.id()))
                        .getList("article.bylines.creditedAs"))
                .containsExactly("New name");
    }

    @Test
    void aQuoteThatLosesItsOriginChangesToo() {
        var repeating = quotes(second).getFirst();
        assertThat(version(repeating)).isZero();

        remove(quotes(first).getFirst());

        assertThat(version(repeating)).isEqualTo(1);
        assertThat(newsroom.asItStands(second).version()).isEqualTo(second.version() + 3);
    }

    private void remove(String quote) {
        Api.asEditor()
                .run("mutation { removeQuote(id: \"%s\", expectedVersion: %d) { errors { code } } }"
                        .formatted(quote, version(quote)));
    }

    private static void update(Api api, String type, String id, int version, String input) {
        assertThat(api.run(
                                "mutation { result: update%s(id: \"%s\", expectedVersion: %d, input: {%s}) { errors { code message } } }"
                                        .formatted(type, id, version, input))
                        .getList("result.errors"))
                .isEmpty();
    }

    private static List<String> publish(Newsroom.Entered article) {
        return Api.asEditor()
                .run("mutation { publishArticle(id: \"%s\", expectedVersion: %d) { errors { code } } }"
                        .formatted(article.id(), article.version()))
                .getList("publishArticle.errors.code");
    }

    private int version(String id) {
        var kind = id.split("_")[0];
        if (id.isEmpty() || kind.equals("affiliation")) {
            return 0;
        }
        var versions = tables.column("select version from desk.%s where id = '%s'".formatted(kind, Rows.uuid(id)));
        return versions.isEmpty() ? 0 : Integer.parseInt(versions.getFirst());
    }

    private static void mark(String one, String other) {
        assertThat(Api.asEditor()
                        .run(Standing.contradiction("markContradiction", List.of(one, other), ""))
                        .getList("result.errors"))
                .isEmpty();
    }

    private static List<String> quotes(Newsroom.Entered article) {
        return Api.asEditor()
                .run("{ article(id: \"%s\") { quotes { nodes { id } } } }".formatted(article.id()))
                .getList("article.quotes.nodes.id");
    }
}
