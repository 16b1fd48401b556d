package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.content.TypeId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Wherever an id may be given, that of something that was merged stands for the one that was kept. Which filters
/// there are the schema tells, so that the next one is asked too.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MergedIdsTest {

    private static final String SCHEMA = """
            { __schema {
              queryType { fields { name args { name type { name ofType { name } } } } }
              types { kind name inputFields { name type { kind name ofType { kind name ofType { name ofType { name } } } } } }
            } }""";

    /// They tell of the former id itself.
    private static final Set<String> OF_FORMER_IDS = Set.of("tombstone");

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    private final Newsroom newsroom = new Newsroom();
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Map<String, String> former = new LinkedHashMap<>();

    /// One of each kind, in every link that there is.
    @BeforeEach
    void contentsWithFormerIds() {
        var source = newsroom.source("Kept", "NEWS_AGENCY").id();
        var person = newsroom.person(
                        "Kept", Map.of("affiliations", List.of(Map.of("title", "Clerk", "organisationId", source))))
                .id();
        var topic = newsroom.topic("Kept", "SUBJECT").id();
        var part = new Desk("Topic")
                .entered(Map.of("name", "Part " + newsroom.mark(), "kind", "SUBJECT", "parentId", topic));
        var speaker = new Newsroom.Entered(person, "", 0);
        var article = newsroom.article("Kept")
                .with("sectionId", topic)
                .with("topicIds", List.of(topic, part))
                .with("publicationId", source)
                .with("citations", List.of(Map.of("sourceId", source)))
                .with("mentions", List.of(Map.of("personId", person, "asPrinted", "Somebody")))
                .with(
                        "images",
                        List.of(Map.of(
                                "url",
                                "https://example.org/" + Desk.mark(),
                                "photographerId",
                                person,
                                "agencyId",
                                source,
                                "depicts",
                                List.of(person))))
                .by(speaker)
                .quoting(
                        speaker,
                        "We saw it",
                        Map.of(
                                "addresseeId",
                                source,
                                "about",
                                List.of(person),
                                "affiliationId",
                                RandomMergers.affiliation(person)))
                .published();
        var parts = Api.asPublic()
                .run("{ article(id: \"%s\") { images { id } quotes { nodes { id } } } }".formatted(article.id()));
        kept.put("article", article.id());
        kept.put("person", person);
        kept.put("source", source);
        kept.put("topic", topic);
        kept.put("quote", parts.getString("article.quotes.nodes[0].id"));
        kept.put("image", parts.getString("article.images[0].id"));
        former.putAll(Map.of(
                "person", merged("Person", known(newsroom.person("Twice")), person),
                "source", merged("Source", known(newsroom.source("Twice", "OTHER")), source)));
        kept.keySet().stream()
                .filter(kind -> !former.containsKey(kind))
                .toList()
                .forEach(this::lead);
    }

    /// The public follows the former ids of what it knew.
    private String known(Newsroom.Entered duplicate) {
        newsroom.article("Twice").quoting(duplicate, "We saw it too").published();
        return duplicate.id();
    }

    private static String merged(String type, String duplicate, String kept) {
        assertThat(new Desk(type).merge(kept, List.of(duplicate), "version").problems())
                .isEmpty();
        return duplicate;
    }

    /// As if something of a kind that nobody can merge yet had been merged.
    private void lead(String kind) {
        var id = UUID.randomUUID();
        for (var edition : List.of("desk", "live")) {
            new Rows(desk)
                    .run(
                            "insert into %s.redirect (former_id, type, kept_id) values (?, ?, ?)".formatted(edition),
                            id,
                            kind,
                            Rows.uuid(kept.get(kind)));
        }
        former.put(kind, new TypeId(kind, id).toString());
    }

    @Test
    void everyFilterFollowsThem() {
        var schema = Api.asEditor().run(SCHEMA);
        var asked = new ArrayList<String>();
        for (Map<String, Object> field : schema.<Map<String, Object>>getList("__schema.queryType.fields")) {
            for (Map<String, Object> argument : maps(field, "args")) {
                if (argument.get("name").equals("filter")) {
                    var input = (String) map(argument, "type").get("name");
                    ids(schema, input).forEach((name, isList) -> {
                        follows((String) field.get("name"), name, isList);
                        asked.add(input + '.' + name);
                    });
                }
            }
        }

        assertThat(asked)
                .contains(
                        "ArticleFilter.authors",
                        "PersonFilter.affiliatedWith",
                        "QuoteFilter.about",
                        "TopicFilter.parent")
                .hasSizeGreaterThan(15);
    }

    private void follows(String list, String condition, boolean isList) {
        int found = 0;
        for (var kind : kept.keySet()) {
            var now = ask(list, condition(condition, kept.get(kind), isList));
            var before = ask(list, condition(condition, former.get(kind), isList));
            var place = list + " by " + condition + " of a " + kind;
            if (now.getList("errors") != null) {
                assertThat(now.getString("errors[0].extensions.code")).as(place).isEqualTo("BAD_INPUT");
                assertThat(before.getString("errors[0].extensions.code"))
                        .as(place)
                        .isEqualTo("BAD_INPUT");
                continue;
            }
            assertThat(nodes(before)).as(place).isEqualTo(nodes(now));
            found += nodes(now).size();
            if (nodes(now).isEmpty()) {
                continue;
            }
            var others = ask(list, "not: {" + condition(condition, former.get(kind), isList) + "}");
            assertThat(nodes(others)).as("not " + place).doesNotContainAnyElementsOf(nodes(now));
            assertThat(nodes(others))
                    .as("not " + place)
                    .isEqualTo(nodes(ask(list, "not: {" + condition(condition, kept.get(kind), isList) + "}")));
        }
        assertThat(found).as(list + " by " + condition).isPositive();
    }

    private static String condition(String name, String id, boolean isList) {
        return name + ": " + (isList ? "[\"" + id + "\"]" : '"' + id + '"');
    }

    /// Where a filter knows no negation the answer is asked without one.
    private static JsonPath ask(String list, String filter) {
        var answer = Api.asPublic()
                .post("{ %s(first: 100, filter: {%s}) { nodes { id } } }".formatted(list, filter))
                .jsonPath();
        answer.setRootPath("");
        return answer;
    }

    private static List<String> nodes(JsonPath answer) {
        var data = answer.<Map<String, Map<String, List<Map<String, String>>>>>get("data");
        return data == null
                ? List.of()
                : data.values().stream()
                        .flatMap(page -> page.get("nodes").stream())
                        .map(node -> node.get("id"))
                        .toList();
    }

    /// The fields of an input that take ids, and whether they take several.
    private static Map<String, Boolean> ids(JsonPath schema, String input) {
        var ids = new LinkedHashMap<String, Boolean>();
        for (Map<String, Object> type : schema.<Map<String, Object>>getList("__schema.types")) {
            if (input.equals(type.get("name"))) {
                for (Map<String, Object> field : maps(type, "inputFields")) {
                    var its = map(field, "type");
                    if (its.toString().contains("name=ID")) {
                        ids.put((String) field.get("name"), its.toString().contains("LIST"));
                    }
                }
            }
        }
        return ids;
    }

    @Test
    void everyQueryByIdFollowsThem() {
        var schema = Api.asEditor().run(SCHEMA);
        for (Map<String, Object> field : schema.<Map<String, Object>>getList("__schema.queryType.fields")) {
            var name = (String) field.get("name");
            boolean byId = maps(field, "args").stream()
                    .anyMatch(argument -> argument.get("name").equals("id"));
            if (byId && !OF_FORMER_IDS.contains(name)) {
                kept.forEach((kind, id) -> {
                    if (name.equals("node") || name.equals(kind)) {
                        assertThat(Api.asPublic()
                                        .run("{ one: %s(id: \"%s\") { id } }".formatted(name, former.get(kind)))
                                        .getString("one.id"))
                                .as("%s of a %s", name, kind)
                                .isEqualTo(id);
                    }
                });
            }
        }
        assertThat(Api.asPublic()
                        .run("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", "ids", List.copyOf(former.values()))
                        .getList("nodes.id"))
                .containsExactlyInAnyOrderElementsOf(kept.values());
    }

    @Test
    void changesByAFormerIdWorkOnTheKeptOne() {
        for (var type : List.of("Person", "Source")) {
            var kind = type.toLowerCase(java.util.Locale.ROOT);
            var desk = new Desk(type);
            var version = newsroomVersion(kind);
            var changed = desk.update(former.get(kind), version, Map.of("description", "Changed"), "description");
            assertThat(changed.problems()).isEmpty();
            assertThat(changed.id()).isEqualTo(kept.get(kind));

            var other = kind.equals("person")
                    ? newsroom.person("Third").id()
                    : newsroom.source("Third", "OTHER").id();
            assertThat(desk.merge(former.get(kind), List.of(other), "version").id())
                    .isEqualTo(kept.get(kind));
            assertThat(desk.merge(kept.get(kind), List.of(former.get(kind)), "version")
                            .problems())
                    .containsExactly("INVALID duplicateIds.0");
        }
    }

    @Test
    void deletingByAFormerIdDeletesTheKeptOneAndTellsItsId() {
        var kept = newsroom.person("Kept");
        var duplicate = newsroom.person("Twice");
        new Desk("Person").merge(kept.id(), List.of(duplicate.id()), "version");

        var deleted = new Desk("Person").delete(duplicate.id(), 1);

        assertThat(deleted.json().getString("result.deletedId")).isEqualTo(kept.id());
    }

    @Test
    void linksByAFormerIdLeadToTheKeptOne() {
        var article = newsroom.article("New")
                .by(new Newsroom.Entered(former.get("person"), "", 0))
                .with("publicationId", former.get("source"))
                .quoting(new Newsroom.Entered(former.get("person"), "", 0), "We saw it")
                .entered();

        var read = Api.asEditor()
                .run(
                        "query($id: ID) { article(id: $id) { publication { id } bylines { person { id } } quotes { nodes { speaker { ... on Person { id } } } } } }",
                        "id",
                        article.id());

        assertThat(read.getString("article.publication.id")).isEqualTo(kept.get("source"));
        assertThat(read.getString("article.bylines[0].person.id")).isEqualTo(kept.get("person"));
        assertThat(read.getString("article.quotes.nodes[0].speaker.id")).isEqualTo(kept.get("person"));
    }

    private int newsroomVersion(String kind) {
        return Api.asEditor()
                .run("{ one: %s(id: \"%s\") { version } }".formatted(kind, kept.get(kind)))
                .getInt("one.version");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
        return (List<Map<String, Object>>) map.get(key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.get(key);
    }
}
