package dev.verbatim.rowmapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.bootstrap.TestDatabase;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Of a list that hangs on a parent, no condition has `in (select … the parent …)` below `or` or `not`: PostgreSQL
/// keeps what such a subquery found for the parent before. Asks every list of the schema with each filter and
/// argument that it has, and looks at the statements that this came to.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ParentConditionsTest {

    private static final Pattern SUBQUERY = Pattern.compile("\\bin\\s*\\(\\s*select\\b");
    private static final Pattern PARENT = Pattern.compile("\\bp\\.id\\b");

    @Inject
    GraphQLSchema schema;

    @Test
    void noStatementOfAListLooksForItsParentBelowOrAndNot() {
        var contents = oneOfEach();
        var asked = questions(contents);
        asked.forEach(question -> Api.asEditor().run(question));

        var statements = Prepared.KNOWN.asMap().keySet();
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(statements.stream().filter(sql -> PARENT.matcher(sql).find()))
                .hasSizeGreaterThan(60);
        assertThat(statements).noneMatch(ParentConditionsTest::looksForItsParentLoosely);
    }

    private static List<String> oneOfEach() {
        var newsroom = new Newsroom();
        var speaker = newsroom.person("Speaker");
        var source = newsroom.source("Source", "OUTLET");
        var topic = newsroom.topic("Topic", "SECTION");
        var article = newsroom.article("Article")
                .by(speaker)
                .with("sectionId", topic.id())
                .quoting(speaker, "These are words")
                .entered();
        var quote = Api.asEditor()
                .run("query($id: ID!) { article(id: $id) { quotes { nodes { id } } } }", "id", article.id())
                .getString("article.quotes.nodes[0].id");
        var image = new Desk("Image").entered(Map.of("url", "https://example.org/picture"));
        return List.of(speaker.id(), source.id(), topic.id(), article.id(), quote, image);
    }

    private List<String> questions(List<String> contents) {
        var questions = new ArrayList<String>();
        for (var list : lists(schema.getQueryType())) {
            arguments(list, contents).forEach(arguments -> questions.add("{ %s }".formatted(page(list, arguments))));
        }
        for (var id : contents) {
            var type = schema.getObjectType(
                    id.substring(0, 1).toUpperCase() + id.substring(1).split("_")[0]);
            for (var list : lists(type)) {
                arguments(list, contents)
                        .map(arguments -> "{ node(id: \"%s\") { ... on %s { %s } } }"
                                .formatted(id, type.getName(), page(list, arguments)))
                        .forEach(questions::add);
            }
        }
        return questions;
    }

    private static String page(GraphQLFieldDefinition list, String arguments) {
        return "%s(first: 2%s) { totalCount nodes { __typename } }".formatted(list.getName(), arguments);
    }

    private static List<GraphQLFieldDefinition> lists(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> field.getArgument("after") != null && field.getArgument("first") != null)
                .toList();
    }

    /// Nothing more; each argument by itself; each field of the filter, and the same negated.
    private Stream<String> arguments(GraphQLFieldDefinition list, List<String> contents) {
        var others = list.getArguments().stream()
                .filter(argument -> !List.of("first", "after", "last", "before").contains(argument.getName()))
                .flatMap(argument -> values(argument, contents).map(value -> ", " + argument.getName() + ": " + value));
        return Stream.concat(Stream.of(""), others);
    }

    private Stream<String> values(GraphQLArgument argument, List<String> contents) {
        if (!(GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType filter)) {
            return plain(argument.getType(), contents, true);
        }
        return filter.getFieldDefinitions().stream()
                .filter(field -> !field.getName().equals("not"))
                .flatMap(field -> field(field, contents))
                .flatMap(value -> Stream.of("{%s}".formatted(value), "{not: {%s}}".formatted(value)));
    }

    private Stream<String> field(GraphQLInputObjectField field, List<String> contents) {
        return plain(field.getType(), contents, false)
                .filter(value -> !value.startsWith("\"") || takes(field, value))
                .map(value -> field.getName() + ": " + value);
    }

    /// Ids of a kind that the field does not take are refused.
    private boolean takes(GraphQLInputObjectField field, String value) {
        return !GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals("ID")
                || KINDS.getOrDefault(field.getName(), List.of(field.getName()))
                        .contains(value.substring(1).split("_")[0]);
    }

    private static final Map<String, List<String>> KINDS = Map.ofEntries(
            Map.entry("ids", List.of()),
            Map.entry("section", List.of("topic")),
            Map.entry("topics", List.of("topic")),
            Map.entry("underTopics", List.of("topic")),
            Map.entry("parent", List.of("topic")),
            Map.entry("authors", List.of("person")),
            Map.entry("photographer", List.of("person")),
            Map.entry("depicts", List.of("person")),
            Map.entry("speakers", List.of("person")),
            Map.entry("mentions", List.of("person")),
            Map.entry("about", List.of("person")),
            Map.entry("quotes", List.of("quote")),
            Map.entry("articles", List.of("article")),
            Map.entry("publication", List.of("source")),
            Map.entry("agency", List.of("source")),
            Map.entry("sources", List.of("source")),
            Map.entry("addressees", List.of("source")),
            Map.entry("affiliatedWith", List.of("source")));

    private Stream<String> plain(graphql.schema.GraphQLInputType type, List<String> contents, boolean argument) {
        var named = GraphQLTypeUtil.unwrapAll(type);
        return switch (named.getName()) {
            case "ID" -> contents.stream().map(id -> '"' + id + '"');
            case "String" -> Stream.of("\"words\"");
            case "Boolean" -> Stream.of("true", "false");
            case "DateTime" -> Stream.of("\"2026-01-02T03:04:05Z\"");
            case "Date" -> Stream.of("\"2026-01-02\"");
            case "Int" -> Stream.of("3");
            case "Float" -> Stream.of("0.5");
            default -> {
                assertThat(named).as("nobody has said how to ask").isInstanceOf(GraphQLEnumType.class);
                yield Stream.of(((GraphQLEnumType) named).getValues().getFirst().getName());
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select e.* from article e where (e.section_id = p.id or e.id in (select article_id from article_topic where topic_id = p.id))",
                "select e.* from article e where not (e.id in (select article_id from byline where person_id = p.id))",
                "select 1 from article e where (e.x = 1 and e.id in (select a from b where c = p.id)) is not true",
                "select 1 from a e where e.x or (e.y and e.id in (select a from (select b from c where d = p.id) f))",
                "select 1 from a e where e.id not in (select a from b where c = p.id)"
            })
    void theFormThatIsWrongIsFound(String sql) {
        assertThat(looksForItsParentLoosely(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select e.* from article e where e.id in (select article_id from article_topic where topic_id = p.id)",
                "select e.* from a e where e.id in (select b from c where d = p.id) and (e.x is not null or e.id in (select f from g where h = 1))",
                "select e.* from a e where (e.x = p.id or (select true from b where c = p.id limit 1))",
                "select e.* from a e where e.id in (select b from c where d = p.id) and (e.kind = 1) is not true",
                "select e.* from a e where e.id in (select b from c where d = p.id and (f is null or f <= 1))"
            })
    void theFormsThatAreRightAreNot(String sql) {
        assertThat(looksForItsParentLoosely(sql)).isFalse();
    }

    /// For each subquery that names the parent: whether around it, up to the query that it is a condition of, an
    /// `or` or a `not` stands in a bracket that holds it.
    private static boolean looksForItsParentLoosely(String sql) {
        var text = sql.toLowerCase(java.util.Locale.ROOT);
        var found = SUBQUERY.matcher(text);
        while (found.find()) {
            int open = text.indexOf('(', found.start());
            int close = closing(text, open);
            if (PARENT.matcher(text.substring(open, close)).find() && isLoose(text, found.start(), close + 1)) {
                return true;
            }
        }
        return false;
    }

    /// Looks at each level of brackets around a place until one that begins a query.
    private static boolean isLoose(String text, int from, int to) {
        int start = from;
        int end = to;
        while (true) {
            int open = opening(text, start);
            int close = open < 0 ? text.length() : closing(text, open);
            var level = flat(text.substring(open + 1, start)) + " # " + flat(text.substring(end, close));
            boolean isQuery = level.contains("select ");
            var condition = isQuery ? level.substring(Math.max(0, level.lastIndexOf("where"))) : level;
            if (isLoose(condition.replaceAll("is not (null|distinct from)", ""))) {
                return true;
            }
            if (isQuery || open < 0) {
                return false;
            }
            start = open;
            end = close + 1;
        }
    }

    /// An `or` is weaker than all that is joined by and; a `not` belongs to one of these.
    private static boolean isLoose(String condition) {
        return condition.matches("(?s).*\\bor\\b.*")
                || Stream.of(condition.split("\\band\\b"))
                        .anyMatch(one -> one.contains("#") && one.matches("(?s).*\\bnot\\b.*"));
    }

    /// Without what stands in brackets.
    private static String flat(String text) {
        var flat = new StringBuilder();
        int depth = 0;
        for (char letter : text.toCharArray()) {
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            flat.append(depth > 0 ? ' ' : letter);
        }
        return flat.toString();
    }

    private static int opening(String text, int before) {
        int depth = 0;
        for (int i = before - 1; i >= 0; i--) {
            depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
            if (depth < 0) {
                return i;
            }
        }
        return -1;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }
}
