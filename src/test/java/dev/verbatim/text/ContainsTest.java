package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.Tables;
import dev.verbatim.bootstrap.TestDatabase;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every `…Contains` of the schema finds what a reader takes for the same, and nothing else. Found from the schema, so
/// that the next one is asked too.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContainsTest {

    /// Stored, asked for, and whether the one finds the other.
    private record Spelling(String stored, String asked, boolean found) {}

    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("Mu\u0308ller speaks", "müller", true),
            new Spelling("Müller speaks", "MU\u0308LLER", true),
            new Spelling("Müller speaks", "muller", false),
            new Spelling("Muller speaks", "müller", false),
            new Spelling("We don’t know", "don't", true),
            new Spelling("We don't know", "don’t", true),
            new Spelling("“No”, he said", "\"no\", he", true),
            new Spelling("«Non», dit-il", "“non”", true),
            new Spelling("Ten\u00a0kilometres", "ten kilo", true),
            new Spelling("Ten kilometres", "ten\u2009kilo", true),
            new Spelling("Har\u00adbour closed", "harbour", true),
            new Spelling("Harbour closed", "har\u00adbour", true),
            new Spelling("Lange Straße", "strasse", true),
            new Spelling("Lange Strasse", "STRAßE", true),
            new Spelling("Ο Οδυσσεύς", "ΟΔΥΣΣΕΎΣ", true),
            new Spelling("Ο ΟΔΥΣΣΕΎΣ", "οδυσσεύς", true),
            new Spelling("2020–2024 in short", "2020-2024", true),
            new Spelling("And then…", "then...", true),
            new Spelling("Гавань закроют", "ГАВАНЬ", true),
            new Spelling("Гавань закроют", "гавани", false),
            new Spelling("港口将于周一关闭", "周一关", true),
            new Spelling("港口将于周一关闭", "周二关", false),
            new Spelling("100% of it", "100% of", true),
            new Spelling("1000 of it", "100% of", false),
            new Spelling("a_b and c", "a_b and", true),
            new Spelling("axb and c", "a_b and", false),
            new Spelling("Élan vital", "élan", true),
            new Spelling("IJsland en Ĳsland", "ĳsland", true),
            new Spelling("ﬁnally there", "finally", true));

    @Inject
    GraphQLSchema schema;

    @Inject
    Tables tables;

    private final Newsroom newsroom = new Newsroom();

    private record Filter(String list, String field) {}

    @Test
    void eachFilterFindsWhatReadsAlikeAndNothingElse() {
        var filters = filters();
        assertThat(filters).hasSizeGreaterThanOrEqualTo(5);
        for (var filter : filters) {
            for (var spelling : SPELLINGS) {
                var mine = new Newsroom();
                var id = enter(mine, filter.list, spelling.stored);

                var found = ask(filter, spelling.asked);

                assertThat(found.contains(id)).as("%s: %s", filter, spelling).isEqualTo(spelling.found);
            }
        }
    }

    /// By which the index finds what it holds; without any it would be read as a whole.
    @Test
    void textsOfAllScriptsAreFoundByTheIndex() {
        for (var text : List.of("Гавань", "οδυσσεύς", "النفط", "港口将于", "don’t know", "straße")) {
            var letters = Folding.letters(Folding.folded(text));
            assertThat(tables.column("select unnest(show_trgm('%s'))".formatted(letters.replace("'", "''"))))
                    .as(text)
                    .hasSizeGreaterThan(2);
        }
    }

    @Test
    void fewerThanThreeLettersAreRefused() {
        for (var filter : filters()) {
            for (var text : List.of("", "ab", "\u00ad\u00ad\u00ad", "a b", "--- -", "é\u0301è", "周一")) {
                var code = Api.asEditor()
                        .refusal(
                                "query($t: String!) { %s(filter: {%s: $t}) { nodes { id } } }"
                                        .formatted(filter.list, filter.field),
                                "t",
                                text);
                assertThat(code).as("%s: %s", filter, text).isEqualTo("BAD_INPUT");
            }
        }
    }

    @Test
    void peopleAndSourcesAreFoundByTheirAliases() {
        var aliases =
                Map.<String, Object>of("aliases", List.of("Jürgen Groß " + newsroom.mark(), "JG " + newsroom.mark()));
        var person = newsroom.person("Ada", aliases);
        var source = newsroom.source("Bureau", "NEWS_AGENCY", aliases);

        assertThat(ask(new Filter("people", "nameContains"), "JÜRGEN GROSS " + newsroom.mark()))
                .containsExactly(person.id());
        assertThat(ask(new Filter("sources", "nameContains"), "jürgen gross " + newsroom.mark()))
                .containsExactly(source.id());
        assertThat(ask(new Filter("people", "nameContains"), newsroom.mark() + " jürgen"))
                .isEmpty();
    }

    private static List<String> ask(Filter filter, String text) {
        var found = Api.asEditor()
                .run(
                        "query($t: String!) { %s(first: 100, filter: {%s: $t}) { nodes { id } } }"
                                .formatted(filter.list, filter.field),
                        "t",
                        text);
        return found.getList(filter.list + ".nodes.id");
    }

    private static String enter(Newsroom newsroom, String list, String text) {
        return switch (list) {
            case "people" -> newsroom.person(text).id();
            case "sources" -> newsroom.source(text, "OUTLET").id();
            case "topics" -> newsroom.topic(text, "SUBJECT").id();
            case "articles" -> newsroom.article(text).entered().id();
            case "quotes" ->
                quote(newsroom.article("Words")
                        .with("body", "Nothing.")
                        .quoting(newsroom.person("Ada"), text, Map.of("kind", "PARAPHRASE"))
                        .entered());
            case "images" -> new Desk("Image").entered(Map.of("url", "https://example.org/1.jpg", "caption", text));
            default -> throw new AssertionError("nobody has said how to enter what " + list + " holds");
        };
    }

    private static String quote(Newsroom.Entered article) {
        return Api.asEditor()
                .run("query($id: ID!) { article(id: $id) { quotes { nodes { id } } } }", "id", article.id())
                .getString("article.quotes.nodes[0].id");
    }

    private List<Filter> filters() {
        return schema.getQueryType().getFieldDefinitions().stream()
                .flatMap(list -> filter(list.getArgument("filter")).stream()
                        .flatMap(type -> type.getFieldDefinitions().stream())
                        .filter(field -> field.getName().endsWith("Contains"))
                        .map(field -> new Filter(list.getName(), field.getName())))
                .toList();
    }

    private static Optional<GraphQLInputObjectType> filter(GraphQLArgument argument) {
        return Optional.ofNullable(argument)
                .map(given -> GraphQLTypeUtil.unwrapNonNull(given.getType()))
                .filter(GraphQLInputObjectType.class::isInstance)
                .map(GraphQLInputObjectType.class::cast);
    }
}
