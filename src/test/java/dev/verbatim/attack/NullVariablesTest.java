package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Desk;
import dev.verbatim.Newsroom;
import dev.verbatim.Tables;
import dev.verbatim.attack.InputPositions.Position;
import dev.verbatim.attack.InputPositions.Variable;
import dev.verbatim.bootstrap.TestDatabase;
import graphql.Directives;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A variable that may be null, but has a default, may stand anywhere (GraphQL's section 5.8.5). Sent as
/// null, it is the caller's mistake where null must not be, and nothing is stored; it is never ours.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NullVariablesTest {

    private static final String VERSION =
            "query($id: ID!) { node(id: $id) { ... on Article { version } ... on Person { version } ... on Quote { version }"
                    + " ... on Source { version } ... on Topic { version } ... on Image { version } } }";

    @Inject
    GraphQLSchema schema;

    @Inject
    Tables tables;

    private final Newsroom newsroom = new Newsroom();
    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void oneOfEachKind() {
        ids.put("person", newsroom.person("Ada").id());
        ids.put("source", newsroom.source("Agency", "NEWS_AGENCY").id());
        ids.put("topic", newsroom.topic("Harbour", "PLACE").id());
        ids.put("image", new Desk("Image").entered(Map.of("url", "https://example.org/" + Desk.mark())));
        ids.put("article", newsroom.article("Null").entered().id());
        var quoting = newsroom.article("Quoting")
                .quoting(newsroom.person("Bo"), "We saw it")
                .quoting(newsroom.person("Cy"), "We did not")
                .entered();
        var quotes = Api.asEditor()
                .run("{ article(id: \"%s\") { quotes { nodes { id } } } }".formatted(quoting.id()))
                .<String>getList("article.quotes.nodes.id");
        ids.put("quote", quotes.getFirst());
        ids.put("other", quotes.getLast());
    }

    @Test
    void noPlaceOfTheSchemaTakesNullForOurMistake() {
        var positions = new InputPositions(schema, ids).all();
        assertThat(positions).hasSizeGreaterThan(300);

        try (var heard = new Heard()) {
            for (var position : positions) {
                var before = tables.counts();
                var answer = asked(position);
                if (answer.get("errors") != null || !errorsOf(answer).isEmpty()) {
                    assertThat(tables.counts()).as(position.toString()).isEqualTo(before);
                }
                if (position.isRequired()) {
                    isRefused(position, answer);
                }
                assertThat(heard.messages()).as(position.toString()).isEmpty();
            }
        }
    }

    private JsonPath asked(Position position) {
        var type = GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(position.type()));
        var name = position.place().replaceAll(".*\\.|\\[0]", "");
        var otherwise =
                InputPositions.literal(new InputPositions(schema, ids).valid(position.field(), name, position.type()));
        var usesVersion = position.document("", null).contains("$version");
        var declared = "($v: %s = %s%s)"
                .formatted(type, otherwise.replace("$version", "1"), usesVersion ? ", $version: Int!" : "");
        var document = position.document(declared, new Variable("v"));
        var answer = usesVersion
                ? Api.asEditor().post(document, "v", null, "version", version(position.subject()))
                : Api.asEditor().post(document, "v", null);
        assertThat(answer.statusCode()).as(document).isEqualTo(200);
        assertThat(answer.asString()).as(document).doesNotContain("INTERNAL", "VALIDATION_ERROR", "PARSE_ERROR");
        return answer.jsonPath();
    }

    private static int version(@Nullable Object id) {
        return id == null ? 1 : Api.asEditor().run(VERSION, "id", id).getInt("node.version");
    }

    private static List<Object> errorsOf(JsonPath answer) {
        return answer.get("data.field") instanceof Map<?, ?> payload && payload.get("errors") instanceof List<?> errors
                ? List.copyOf(errors)
                : List.of();
    }

    private static void isRefused(Position position, JsonPath answer) {
        assertThat(answer.getString("errors[0].extensions.code"))
                .as("%s: %s", position, answer.prettify())
                .isEqualTo("BAD_INPUT");
        assertThat(answer.getString("errors[0].message"))
                .isEqualTo(position.place() + " must not be null, as the variable v is.");
        assertThat(answer.getList("errors[0].path")).last().isEqualTo("field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"skip", "include"})
    void aConditionThatIsNullIsRefusedBeforeAnythingIsDone(String directive) {
        var condition = " @" + directive + "(if: $v)";
        var before = tables.counts();

        for (var document : List.of(
                "query($v: Boolean = true) { viewer" + condition + " { role } }",
                "query($v: Boolean = true) { viewer { role" + condition + " } }",
                "query($v: Boolean = true) { ..." + condition + " { viewer { role } } }",
                "query($v: Boolean = true) { viewer { ...a } } fragment a on Viewer { role" + condition + " }",
                "mutation($v: Boolean = true) { createTopic(input: {name: \"N\", kind: PLACE}) { topic { id name"
                        + condition + " } errors { message } } }")) {
            var answer = Api.asEditor().post(document, "v", null).jsonPath();

            assertThat(answer.<Object>get("data")).as(document).isNull();
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_INPUT");
            assertThat(answer.getString("errors[0].message")).isEqualTo("if must not be null, as the variable v is.");
            assertThat(answer.getList("errors[0].path")).isNotNull();
        }
        assertThat(tables.counts()).isEqualTo(before);
    }

    /// Those that take none but `if` are tried above.
    @Test
    void noOtherDirectiveOfDocumentsTakesArguments() {
        assertThat(schema.getDirectives().stream()
                        .filter(directive -> directive.validLocations().stream().anyMatch(place -> List.of(
                                        "FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "QUERY", "MUTATION")
                                .contains(place.name())))
                        .filter(directive -> !directive.getArguments().isEmpty())
                        .map(directive -> directive.getName()))
                .contains(Directives.IncludeDirective.getName())
                .isSubsetOf("skip", "include", "defer");
    }

    @Test
    void ofSeveralChangesNoneIsMadeWhereALaterOneIsRefused() {
        var name = "Neither " + newsroom.mark();

        var answer = Api.asEditor()
                .post(
                        "mutation($kind: TopicKind = PLACE) { one: createTopic(input: {name: \"%1$s\", kind: PLACE}) { topic { id } } two: createTopic(input: {name: \"%1$s\", kind: $kind}) { topic { id } } }"
                                .formatted(name),
                        "kind",
                        null)
                .jsonPath();

        assertThat(answer.getString("errors[0].message"))
                .isEqualTo("input.kind must not be null, as the variable kind is.");
        assertThat(answer.getList("errors[0].path")).isEqualTo(List.of("two"));
        assertThat(tables.column("select id from desk.topic where name = '" + name + "'"))
                .isEmpty();
    }

    @Test
    void whatThePayloadAsksForIsLookedAtBeforeTheChange() {
        var name = "Not stored " + newsroom.mark();

        var answer = Api.asEditor()
                .post(
                        "mutation($u: SourceUse = CITED, $n: Int = 1) { createTopic(input: {name: \"%s\", kind: PLACE}) { topic { id parent { id } articles { nodes { related(first: $n) { sources(uses: [$u]) { totalCount } } } } } } }"
                                .formatted(name),
                        "u",
                        null,
                        "n",
                        null)
                .jsonPath();

        assertThat(answer.getString("errors[0].message")).isEqualTo("uses[0] must not be null, as the variable u is.");
        assertThat(answer.getList("errors[0].path")).isEqualTo(List.of("createTopic", "topic", "articles", "nodes"));
        assertThat(tables.column("select id from desk.topic where name = '" + name + "'"))
                .isEmpty();
    }

    @Test
    void otherFieldsOfAQueryAreAnswered() {
        var answer = Api.asPublic()
                .post("query($id: ID = \"x\") { bad: node(id: $id) { id } good: viewer { role } }", "id", null)
                .jsonPath();

        assertThat(answer.getString("data.good.role")).isEqualTo("PUBLIC");
        assertThat(answer.getList("errors")).hasSize(1);
        assertThat(answer.getList("errors[0].path")).isEqualTo(List.of("bad"));
        assertThat(answer.getString("errors[0].message")).isEqualTo("id must not be null, as the variable id is.");
    }
}
