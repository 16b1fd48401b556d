package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What stands in drafts alone is not there for the public, whatever it asks.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VisibilityTest {

    private static final String PUBLISHED = "{ node(id: \"%s\") { id } }";

    @Inject
    GraphQLSchema schema;

    @Test
    void aDraftAndWhatOnlyItNeedsAreInvisibleToThePublic() {
        var canary = new Canary();
        var walk = new PublicWalk(schema);
        var roots = new RootWalk(schema);
        var around = walk.around(canary.neighbours());
        var counts = roots.counts(canary.neighbours());

        canary.plant();

        assertThat(walk.around(canary.neighbours())).isEqualTo(around);
        assertThat(roots.counts(canary.neighbours())).isEqualTo(counts);
        assertThat(around.values()).allSatisfy(answer -> isClean(answer, canary));
        assertHidden(canary, roots);
        assertNotListed(canary, roots);
    }

    @Test
    void aPublishedRepetitionDoesNotTellOfTheDraftThatItRepeats() {
        var canary = new Canary();
        canary.plant();

        var repeating = canary.repeating();

        var ids = new ArrayList<>(canary.neighbours());
        ids.add(repeating.id());
        ids.add(Api.asPublic()
                .run("query($id: ID!) { article(id: $id) { quotes { nodes { id } } } }", "id", repeating.id())
                .getString("article.quotes.nodes[0].id"));
        assertThat(new PublicWalk(schema).around(ids).values()).allSatisfy(answer -> isClean(answer, canary));
    }

    @Test
    void cursorsFromTheDeskTellThePublicNothing() {
        var canary = new Canary();
        canary.plant();

        for (var list : new RootWalk(schema).lists()) {
            var name = list.getName();
            var query = "query($after: String) { %s(first: 100, after: $after) { edges { node { id } } totalCount } }"
                    .formatted(name);
            var total = Api.asPublic().run(query).getInt(name + ".totalCount");
            for (var cursor : cursors(name, canary.word)) {
                var answer = Api.asPublic().run(query, "after", cursor);
                assertThat(answer.getInt(name + ".totalCount")).isEqualTo(total);
                isClean(answer.getList(name + ".edges.node.id").toString(), canary);
            }
        }
    }

    private static List<String> cursors(String list, String word) {
        var filter = Map.of("articles", "headlineContains", "images", "textContains", "quotes", "textContains")
                .getOrDefault(list, "nameContains");
        List<String> cursors = Api.asEditor()
                .run("{ %s(filter: {%s: \"%s\"}) { edges { cursor } } }".formatted(list, filter, word))
                .getList(list + ".edges.cursor");
        assertThat(cursors).isNotEmpty();
        return cursors;
    }

    @Test
    void publishingShowsAllOfItAndWithdrawingHidesAllOfItAgain() {
        var canary = new Canary();
        canary.plant();
        var walk = new PublicWalk(schema);
        var around = timeless(walk.around(canary.neighbours()));

        var published = canary.newsroom.publish(canary.newsroom.asItStands(canary.draft));

        assertThat(visible(canary)).isEqualTo(reachable(canary));
        assertThat(walk.around(List.of(canary.hidden.get("article"), canary.hidden.get("person")))
                        .values())
                .anySatisfy(answer -> assertThat(answer).contains(canary.word))
                .noneSatisfy(answer -> assertThat(answer).contains(canary.word + " 555"));

        canary.newsroom.withdraw(published);

        assertThat(visible(canary)).isEmpty();
        assertThat(timeless(walk.around(canary.neighbours()))).isEqualTo(around);
        assertHidden(canary, new RootWalk(schema));
    }

    /// Pages that showed it meanwhile tell when it went.
    private static Map<String, String> timeless(Map<String, String> answers) {
        var timeless = new LinkedHashMap<String, String>();
        answers.forEach((query, answer) -> timeless.put(query, answer.replaceAll("modifiedAt.[-0-9T:.Z]+", "")));
        return timeless;
    }

    private static List<String> visible(Canary canary) {
        return canary.hidden.entrySet().stream()
                .filter(hidden -> Api.asPublic()
                                .run(PUBLISHED.formatted(hidden.getValue()))
                                .get("node")
                        != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> reachable(Canary canary) {
        // former ids that the public never knew lead nowhere
        return canary.hidden.keySet().stream()
                .filter(name -> !name.equals("twin"))
                .toList();
    }

    private static void assertHidden(Canary canary, RootWalk roots) {
        var slugs = List.of(
                canary.word,
                canary.word + "-person",
                canary.word + "-twin",
                canary.word + "-source",
                canary.word + "-topic");
        for (var query : roots.singles(canary.hidden.values(), slugs)) {
            assertThat(PublicWalk.data(query))
                    .as(query)
                    .containsAnyOf("null", "[null]")
                    .doesNotContain("__typename");
        }
    }

    private static void assertNotListed(Canary canary, RootWalk roots) {
        var filtered = roots.filters(
                oneOfEachType(canary),
                List.of(canary.word, canary.word + "-person", "tlh-x-" + canary.newsroom.mark()));
        assertThat(filtered).hasSizeGreaterThan(20);
        assertThat(filtered.values()).allMatch(answer -> answer.matches(".*totalCount[:=]0.*"));
    }

    private static Collection<String> oneOfEachType(Canary canary) {
        return canary.hidden.values().stream()
                .collect(Collectors.toMap(id -> id.split("_")[0], id -> id, (first, _) -> first))
                .values();
    }

    private static void isClean(String answer, Canary canary) {
        assertThat(answer).doesNotContain(canary.word);
        assertThat(canary.hidden.values()).noneMatch(answer::contains);
    }
}
