package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `modifiedAt` tells when what the public sees on an article's own page last changed, whatever changed it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModifiedAtTest {

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private final Newsroom newsroom = new Newsroom();
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, String> topics = new HashMap<>();
    private Newsroom.Entered article;
    private Newsroom.Entered other;
    private Newsroom.Entered unrelated;
    private String image;
    private List<String> quotes;
    private List<String> quotesOfOther;

    @BeforeEach
    void anArticleThatLeadsToEverything() {
        for (var name : List.of("publication", "cited", "addressee", "agency", "organisation", "named", "far")) {
            sources.put(name, newsroom.source(name, "OTHER").id());
        }
        for (var name : List.of("byline", "photographer", "depicted", "mentioned", "subject")) {
            people.put(name, newsroom.person(name).id());
        }
        people.put(
                "speaker",
                newsroom.person(
                                "speaker",
                                Map.of(
                                        "affiliations",
                                        List.of(
                                                Map.of("title", "Clerk", "organisationId", sources.get("organisation")),
                                                Map.of("title", "Member", "organisationId", sources.get("far")))))
                        .id());
        topics.put("section", newsroom.topic("section", "SECTION").id());
        topics.put("topic", newsroom.topic("topic", "SUBJECT").id());
        image = new Desk("Image")
                .entered(Map.of(
                        "url",
                        "https://example.org/" + Desk.mark(),
                        "photographerId",
                        people.get("photographer"),
                        "agencyId",
                        sources.get("agency"),
                        "depicts",
                        List.of(people.get("depicted"))));
        var speaker = new Newsroom.Entered(people.get("speaker"), "", 0);
        other = newsroom.article("Other")
                .quoting(newsroom.person("Somebody else"), "It did not rain")
                .published();
        quotesOfOther = quotes(other);
        article = newsroom.article("Page")
                .with("publicationId", sources.get("publication"))
                .with("sectionId", topics.get("section"))
                .with("topicIds", List.of(topics.get("topic")))
                .with("citations", List.of(Map.of("sourceId", sources.get("cited"))))
                .with(
                        "mentions",
                        List.of(
                                Map.of("personId", people.get("mentioned"), "asPrinted", "Somebody"),
                                Map.of("sourceId", sources.get("named"), "asPrinted", "Something")))
                .with("images", List.of(Map.of("id", image)))
                .by(new Newsroom.Entered(people.get("byline"), "", 0))
                .quoting(
                        speaker,
                        "It rained",
                        Map.of(
                                "addresseeId",
                                sources.get("addressee"),
                                "about",
                                List.of(people.get("subject")),
                                "affiliationId",
                                RandomMergers.affiliation(people.get("speaker"))))
                .quoting(speaker, "So we heard", Map.of("originId", quotesOfOther.getFirst()))
                .published();
        quotes = quotes(article);
        unrelated =
                newsroom.article("Unrelated").by(newsroom.person("Unrelated")).published();
    }

    @Test
    void itMovesWithWhateverThePageShows() {
        var changes = new TreeMap<String, Runnable>();
        people.forEach(
                (name, id) -> changes.put("the name of a person: " + name, () -> update("Person", id, named(name))));
        sources.forEach((name, id) -> {
            if (!name.equals("far")) {
                changes.put("the name of a source: " + name, () -> update("Source", id, named(name)));
            }
        });
        topics.forEach(
                (name, id) -> changes.put("the name of a topic: " + name, () -> update("Topic", id, named(name))));
        changes.put("a slug", () -> update("Person", people.get("byline"), Map.of("slug", "slug-" + Desk.mark())));
        changes.put("a credit", () -> update("Image", image, Map.of("credit", "By " + Desk.mark())));
        changes.put("a caption", () -> update("Image", image, Map.of("caption", "Of " + Desk.mark())));
        changes.put("who is depicted", () -> update("Image", image, Map.of("depicts", List.of())));
        changes.put("a title held", this::retitle);
        changes.put("a merger", this::mergeTheByline);
        changes.put("the first report", () -> republish(other, Map.of("headline", "Another " + Desk.mark())));
        changes.put("what was first reported", () -> {
            update("Quote", quotesOfOther.getFirst(), Map.of("roleAsPrinted", "a witness"));
            newsroom.publish(newsroom.asItStands(other));
        });

        changes.forEach((change, made) -> {
            var before = modified(article);
            var beforeUnrelated = modified(unrelated);

            made.run();

            assertThat(modified(article)).as(change).isAfter(before);
            assertThat(since(before.plusNanos(1_000))).as(change).contains(article.id());
            assertThat(modified(unrelated)).as(change).isEqualTo(beforeUnrelated);
        });
    }

    @Test
    void itMovesWithTheMarkOfAContradictionOnBothPages() {
        var pair = List.of(quotes.getFirst(), quotesOfOther.getFirst());
        for (var mutation :
                List.of("markContradiction", "markContradiction", "unmarkContradiction", "markContradiction")) {
            var before = modified(article);
            var beforeOther = modified(other);
            var note = mutation.startsWith("mark") ? ", note: \"As of " + Desk.mark() + "\"" : "";
            Api.asEditor().run(Standing.contradiction(mutation, pair, note));

            assertThat(modified(article)).isAfter(before);
            assertThat(modified(other)).isAfter(beforeOther).isEqualTo(modified(article));
        }

        var before = modified(article);
        newsroom.withdraw(newsroom.asItStands(other));
        assertThat(modified(article)).isAfter(before);
        var without = modified(article);
        newsroom.publish(newsroom.asItStands(other));
        assertThat(modified(article)).isAfter(without);

        var marked = modified(article);
        Api.asEditor().run(Standing.contradiction("markContradiction", pair, ""));
        assertThat(modified(article)).isEqualTo(marked);
    }

    @Test
    void itStaysWhereThePageShowsNothingNew() {
        var changes = new TreeMap<String, Runnable>();
        for (var id : people.values()) {
            changes.put("a description of " + id, () -> update("Person", id, Map.of("description", Desk.mark())));
            changes.put("an alias of " + id, () -> update("Person", id, Map.of("aliases", List.of(Desk.mark()))));
        }
        changes.put(
                "a source's description", () -> update("Source", sources.get("cited"), Map.of("description", "New")));
        changes.put("a topic's description", () -> update("Topic", topics.get("topic"), Map.of("description", "New")));
        changes.put("where a speaker works elsewhere", () -> update("Source", sources.get("far"), named("far")));
        changes.put("a draft of its own", () -> update("Article", article.id(), Map.of("headline", "Not yet")));
        changes.put("the same name again", () -> {
            var name = Api.asEditor()
                    .run("{ person(id: \"%s\") { name } }".formatted(people.get("byline")))
                    .getString("person.name");
            update("Person", people.get("byline"), Map.of("name", name));
        });
        changes.put("another article, published again", () -> republish(other, Map.of("standfirst", Desk.mark())));

        changes.forEach((change, made) -> {
            var before = modified(article);

            made.run();

            assertThat(modified(article)).as(change).isEqualTo(before);
        });
    }

    @Test
    void aWithdrawalMovesItOnTheDesk() {
        var before = modified(article);

        newsroom.withdraw(newsroom.asItStands(article));

        assertThat(read(Api.asEditor(), article)).isAfter(before);
    }

    /// Where very many pages show something the newest are told at once, the others a little later.
    @Test
    void allPagesOfWhatStandsOnVeryManyMoveInTheEnd() {
        var rows = new Rows(desk);
        var before = modified(unrelated);
        rows.run("insert into desk.modification_due select id from desk.article where id = ?", article.id());

        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!read(Api.asPublic(), article).isAfter(before)) {
            assertThat(System.nanoTime()).as("it moves within 20 seconds").isLessThan(end);
        }
        assertThat(modified(article)).isAfter(before);
        assertThat(modified(unrelated)).isEqualTo(before);
    }

    private void retitle() {
        var affiliations = Api.asEditor()
                .run("{ person(id: \"%s\") { affiliations { id organisation { id } } } }"
                        .formatted(people.get("speaker")));
        update(
                "Person",
                people.get("speaker"),
                Map.of(
                        "affiliations",
                        IntStream.range(0, 2)
                                .mapToObj(i -> Map.of(
                                        "id",
                                        affiliations.getString("person.affiliations[" + i + "].id"),
                                        "organisationId",
                                        affiliations.getString("person.affiliations[" + i + "].organisation.id"),
                                        "title",
                                        "Head of " + Desk.mark()))
                                .toList()));
    }

    private void mergeTheByline() {
        var kept = newsroom.person("Kept");
        new Desk("Person").merge(kept.id(), List.of(people.get("byline")), "version");
    }

    private void republish(Newsroom.Entered one, Map<String, Object> input) {
        update("Article", one.id(), input);
        newsroom.publish(newsroom.asItStands(one));
    }

    private static Map<String, Object> named(String name) {
        return Map.of("name", name + ' ' + Desk.mark());
    }

    private static void update(String type, String id, Map<String, Object> input) {
        var version = Api.asEditor()
                .run("{ node(id: \"%s\") { ... on %s { version } } }".formatted(id, type))
                .getInt("node.version");
        assertThat(new Desk(type).update(id, version, input, "version").problems())
                .isEmpty();
    }

    private static List<String> quotes(Newsroom.Entered article) {
        return Api.asEditor()
                .run("{ article(id: \"%s\") { quotes { nodes { id } } } }".formatted(article.id()))
                .getList("article.quotes.nodes.id");
    }

    /// As both editions tell it.
    private static Instant modified(Newsroom.Entered article) {
        var live = read(Api.asPublic(), article);
        assertThat(read(Api.asEditor(), article)).isEqualTo(live);
        return live;
    }

    private static Instant read(Api api, Newsroom.Entered article) {
        return Instant.parse(api.run("{ article(id: \"%s\") { modifiedAt } }".formatted(article.id()))
                .getString("article.modifiedAt"));
    }

    private static List<String> since(Instant time) {
        return Api.asPublic()
                .run(
                        "query($t: DateTime) { articles(filter: {modifiedSince: $t}, first: 100) { nodes { id } } }",
                        "t",
                        time.toString())
                .getList("articles.nodes.id");
    }
}
