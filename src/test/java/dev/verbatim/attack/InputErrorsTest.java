package dev.verbatim.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verbatim.attack.InputPositions.Name;
import dev.verbatim.attack.InputPositions.Position;
import dev.verbatim.bootstrap.TestDatabase;
import dev.verbatim.engine.cost.LimitsTest;
import dev.verbatim.engine.document.Documents;
import dev.verbatim.engine.error.RequestErrors;
import dev.verbatim.engine.error.ResponseError;
import dev.verbatim.graphql.error.ErrorCode;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not of the type that the schema asks for is refused, in the document and in variables alike: in
/// the same words, which tell the place, and nothing of what we are built with.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class InputErrorsTest {

    /// Those of libraries, and of classes.
    private static final String INSIDE =
            "(?s).*(\\bAST\\b|(?i:coerc|java|SRGQL|Value\\{|StringValue|IntValue|HashMap|ArrayList|validation error|antlr|token|NonNull)).*";

    private static final Map<String, String> IDS = Map.of(
            "article", "article_x",
            "person", "person_x",
            "source", "source_x",
            "topic", "topic_x",
            "image", "image_x",
            "quote", "quote_x",
            "other", "quote_y");

    @Inject
    GraphQLSchema schema;

    @Inject
    Documents documents;

    @Inject
    Oracle oracle;

    @Test
    void everyPlaceOfTheSchemaIsNamedInTheSameWordsForLiteralsAndVariables() {
        var positions = new InputPositions(schema, IDS).all();
        int tried = 0;
        for (var position : positions) {
            for (var wrong : wrong(position)) {
                var literal = faults(() -> document(position.document("", wrong)));
                var variable = faults(() -> coerced(position, wrong));

                var told = "%s = %s: %s".formatted(position, wrong, literal);
                assertThat(literal).as(told).isNotEmpty().allSatisfy(this::isTold);
                assertThat(variable)
                        .as(told)
                        .allSatisfy(this::isTold)
                        .extracting(ResponseError::code)
                        .containsOnly(ErrorCode.BAD_INPUT);
                assertThat(messages(variable)).as(told).isEqualTo(messages(literal));
                assertThat(messages(literal)).as(told).allMatch(message -> message.startsWith(position.place()));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(2_000);
    }

    private void isTold(ResponseError error) {
        assertThat(error.code()).isIn(ErrorCode.BAD_INPUT, ErrorCode.VALIDATION_ERROR);
        assertThat(error.locations()).isNotEmpty();
        assertThat(error.message()).doesNotMatch(INSIDE).endsWith(".");
    }

    private void document(String text) {
        documents.check(text.replace("$version", "1"), LimitsTest.NEWSROOM).operation(null);
    }

    private void coerced(Position position, @Nullable Object wrong) {
        var variables = new HashMap<String, Object>();
        variables.put(
                position.argument().getName(),
                InputPositions.json(position.whole().apply(wrong)));
        documents
                .check(position.document().replace("$version", "1"), LimitsTest.NEWSROOM)
                .operation(null)
                .coerce(variables);
    }

    private static List<ResponseError> faults(ThrowingCallable call) {
        var thrown = catchThrowableOfType(RequestErrors.class, call);
        return thrown == null ? List.of() : thrown.errors;
    }

    private static List<String> messages(List<ResponseError> errors) {
        return errors.stream().map(ResponseError::message).toList();
    }

    /// Values that do not fit a place, whatever it takes.
    private static List<Object> wrong(Position position) {
        var type = GraphQLTypeUtil.unwrapAll(position.type());
        var wrong = new ArrayList<Object>();
        if (position.type() instanceof GraphQLNonNull) {
            wrong.add(null);
        }
        if (type instanceof GraphQLEnumType) {
            wrong.addAll(List.of(new Name("NO_SUCH_NAME"), 5, true, Map.of("a", 1), new BigDecimal("1.5")));
            return wrong;
        }
        if (type instanceof GraphQLInputObjectType object) {
            wrong.addAll(List.of("x", 5, true));
            wrong.add(Map.of("noSuchField", 1));
            if (object.getFieldDefinitions().stream().anyMatch(field -> field.getType() instanceof GraphQLNonNull)) {
                wrong.add(Map.of());
            }
            return wrong;
        }
        wrong.addAll(
                switch (type.getName()) {
                    case "Int" ->
                        List.of("2", "\u0662", "4e2", "", new BigDecimal("2.5"), 3_000_000_000L, true, Map.of("a", 1));
                    case "Float" -> List.of("2", "", true, Map.of("a", 1), new BigDecimal("1e400"));
                    case "Boolean" -> List.of("true", 0, 1, Map.of("a", 1));
                    case "String" -> List.of(5, new BigDecimal("1.5"), true, Map.of("a", 1));
                    case "ID" -> List.of(new BigDecimal("1.5"), true, Map.of("a", 1));
                    case "Date" ->
                        List.of("", "x", "2020-13-45", "20200101", "2020-01-01T00:00:00Z", "10000-01-01", 5, true);
                    case "DateTime" -> List.of("", "x", "2020-01-01", "2020-13-45T00:00:00Z", "now", 5, true);
                    case String other -> throw new AssertionError("nobody has said what is wrong for " + other);
                });
        return wrong;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Int | articles(first: %s) { totalCount } | `\"2\"` | first must be a whole number of 32 bits.",
                "Int | articles(first: %s) { totalCount } | `\"\u0662\"` | first must be a whole number of 32 bits.",
                "Int | articles(first: %s) { totalCount } | `\"4e2\"` | first must be a whole number of 32 bits.",
                "Int | articles(first: %s) { totalCount } | 4294967297 | first must be a whole number of 32 bits.",
                "Int | articles(first: %s) { totalCount } | [[1]] | first must be a whole number of 32 bits.",
                "String | article(slug: %s) { id } | 5 | slug must be a string.",
                "ID! | node(id: %s) { id } | null | id must not be null.",
                "ID! | node(id: %s) { id } | true | id must be a string or a whole number.",
                "[ID!]! | nodes(ids: %s) { id } | [null] | ids[0] must not be null.",
                "PersonFilter | people(filter: %s) { totalCount } | {at: \"2020-13-45\"} | filter.at must be a Date in ISO 8601, such as 2026-03-02.",
                "PersonFilter | people(filter: %s) { totalCount } | {not: {nme: \"x\"}} | filter.not.nme is no field of PersonFilter.",
                "PersonOrder | people(orderBy: %s) { totalCount } | BEST | orderBy must be a value of PersonOrder.",
            })
    void eachIsToldOverHttpWithItsPlace(String type, String field, String value, String message) {
        var json = value.replaceAll("(\\w+): ", "\"$1\": ").replaceAll("^BEST$", "\"BEST\"");
        var name = field.replaceAll(".*\\((\\w+):.*", "$1");
        var literal = Sent.asking("{" + field.formatted(value) + "}");
        var variable = Sent.post("{\"query\":\"query($%s:%s){%s}\",\"variables\":{\"%s\":%s}}"
                .formatted(name, type, field.formatted("$" + name), name, json));

        for (var request : List.of(literal, variable)) {
            oracle.refusesAtSight(request, 200, "BAD_INPUT", "VALIDATION_ERROR");
            var answer = oracle.refusesAtSight(
                    request.with("Accept", Sent.RESPONSE_JSON), 400, "BAD_INPUT", "VALIDATION_ERROR");
            JsonArray errors = new JsonObject(answer.body()).getJsonArray("errors");
            assertThat(errors).hasSize(1);
            assertThat(errors.getJsonObject(0).getString("message")).isEqualTo(message);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "article(id: \"x\") { id } | id must be the id of an article.",
                "quote(id: \"person_x\") { id } | id must be the id of a quote.",
                "quotes(filter: {not: {about: [\"quote_x\"]}}) { totalCount } | filter.not.about[0] must be the id of a person or the like.",
            })
    void anIdThatIsNoneIsNamedByItsPlace(String field, String message) {
        var answer = Sent.asking("{" + field + "}").send();

        assertThat(answer.body()).contains("BAD_INPUT");
        assertThat(message(answer.body())).isEqualTo(message);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var answer = Sent.asking(
                        "mutation($input:CreateArticleInput!){createArticle(input:$input){article{id}}}",
                        Map.of("input", Map.of("bylines", List.of(Map.of("role", "BARD")), "headline", 5)))
                .send();

        assertThat(new JsonObject(answer.body())
                        .getJsonArray("errors").stream().map(error -> ((JsonObject) error).getString("message")))
                .containsExactlyInAnyOrder(
                        "input.body is missing.",
                        "input.bylines[0].personId is missing.",
                        "input.bylines[0].role must be a value of BylineRole.",
                        "input.headline must be a string.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{ viewer { role }",
                "{ viewer { role } } }",
                "{ viewer { } }",
                "query { viewer ( { role } }",
                "{ article(slug: \"a) { id } }",
                "{ article(slug: \"\\q\") { id } }",
                "{ article(slug: \"\\u12\") { id } }",
                "{ article(slug: \"\\ud800\") { id } }",
                "{ articles(first: 1e) { totalCount } }",
                "{ articles(first: 01) { totalCount } }",
                "{ % }",
                "{ viewer { role ... } }",
                "fragment on on Viewer { role }",
                "type A { b: C }}",
                "",
                " # nothing"
            })
    void whatIsNoGraphqlIsToldInOurWords(String document) {
        var answer = oracle.refusesAtSight(Sent.asking(document), 200, "PARSE_ERROR", "VALIDATION_ERROR", "BAD_INPUT");

        assertThat(message(answer.body()))
                .doesNotMatch(INSIDE)
                .doesNotContain("<EOF>", "Denial")
                .endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ articl { id } } | articl: Field 'articl' in type 'Query' is undefined.",
                "{ viewer } | viewer: Subselection required for type 'Viewer!' of field 'viewer'.",
                "{ viewer { role { name } } } | viewer.role: Subselection not allowed on leaf type 'Role!' of field 'role'.",
                "{ article(idd: 5) { id } } | article: Unknown field argument 'idd'.",
                "query($a: Int) { article(slug: $a) { id } } | article: Variable 'a' of type 'Int' used in position expecting type 'String'.",
                "query($a: Int) { viewer { role } } | Unused variable 'a'.",
                "{ viewer { ...a } } | viewer: Undefined fragment 'a'.",
                "{ viewer @now { role } } | viewer: Unknown directive 'now'.",
            })
    void whatTheSchemaDoesNotHaveIsToldWithItsPlace(String document, String message) {
        var answer = oracle.refusesAtSight(Sent.asking(document), 200, "VALIDATION_ERROR");

        assertThat(message(answer.body())).isEqualTo(message);
        assertThat(message(answer.body())).doesNotMatch(INSIDE);
    }

    private static String message(String body) {
        return new JsonObject(body).getJsonArray("errors").getJsonObject(0).getString("message");
    }
}
