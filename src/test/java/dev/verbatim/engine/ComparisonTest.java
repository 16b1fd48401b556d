package dev.verbatim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.context.RequestContext;
import dev.verbatim.engine.cost.Cost;
import dev.verbatim.engine.cost.Deadline;
import dev.verbatim.engine.cost.LimitsTest;
import dev.verbatim.engine.cost.Shape;
import dev.verbatim.engine.document.CheckedDocument;
import dev.verbatim.engine.error.ErrorReport;
import dev.verbatim.engine.execution.RequestBudget;
import dev.verbatim.graphql.error.RequestError;
import dev.verbatim.graphql.loading.FetchContext;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLException;
import graphql.ParseAndValidate;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.idl.TypeInfo;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our executor answers what graphql-java's own answers, whatever is asked of the same schema and data: variables null
/// and left out, defaults, directives, fragments, aliases, lists in lists, errors and nulls where none may be.
///
/// `-Dcomparison.documents=1000000` compares more of them.
class ComparisonTest {

    private static final int DOCUMENTS = Integer.getInteger("comparison.documents", 4_000);
    private static final long SEED = Long.getLong("comparison.seed", 1);

    private static final Logger FAILURES = Logger.getLogger(ErrorReport.class.getName());

    private final PetShop theirShop = new PetShop(false);
    private final GraphQL theirs = GraphQL.newGraphQL(theirShop.schema).build();

    /// Each field that fails would be a line in the log, with all that led to it.
    @BeforeAll
    static void quietly() {
        FAILURES.setLevel(Level.OFF);
    }

    @AfterAll
    static void aloudAgain() {
        FAILURES.setLevel(null);
    }

    /// What was answered.
    ///
    /// @param data as JSON, fields in their order; null where there is no such entry
    /// @param errors of fields by their paths; sorted
    /// @param places in the document, by path; graphql-java tells none of a null where none may be
    private record Told(@Nullable String data, List<String> errors, Map<String, String> places) {}

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answersWhatGraphqlJavaAnswers(boolean batched) {
        var ours = new PetShop(batched);
        int compared = 0;
        int failed = 0;
        int refused = 0;

        for (long seed = SEED; compared < DOCUMENTS / 2; seed++) {
            var made = RandomDocuments.of(theirShop.schema, seed);
            var document = Parser.parse(made.document());
            if (!ParseAndValidate.validate(theirShop.schema, document, Locale.ROOT)
                    .isEmpty()) {
                continue;
            }
            var variables = variables(made.variables());
            if (givesAnObjectForAnId(document, variables)) {
                // graphql-java takes it for a text
                continue;
            }
            if (putsNullIntoAList(document, variables)) {
                // graphql-java takes it, and drops it at times; the specification has it refused where it must not be
                // null
                continue;
            }
            var expected = theirs(made.document(), variables);
            var told = ours(ours, document, variables);
            if (told.data == null && isChange(document) && expected.data != null) {
                // graphql-java makes the changes before the one that is refused
                assertThat(expected.errors).isNotEmpty();
                continue;
            }
            assertThat(new Told(told.data, told.errors, expected.places))
                    .as("seed %s: %s with %s", seed, made.document(), variables)
                    .isEqualTo(expected);
            assertThat(told.places).as("seed %s", seed).containsAllEntriesOf(expected.places);
            compared++;
            failed += expected.errors.isEmpty() ? 0 : 1;
            refused += expected.data == null ? 1 : 0;
        }

        assertThat(failed).isGreaterThan(compared / 10);
        assertThat(refused).isBetween(compared / 100, compared / 2);
    }

    @Test
    void conditionsThatAreNullAreRefusedBeforeAnythingIsDone() {
        var document = Parser.parse("mutation($no: Boolean = false) { count { number @skip(if: $no) } }");
        var variables = new HashMap<String, Object>();
        variables.put("no", null);
        var shop = new PetShop(false);

        var told = ours(shop, document, variables);

        assertThat(told.data).isNull();
        assertThat(ours(shop, Parser.parse("mutation { count { number } }"), Map.of()).data)
                .isEqualTo("{\"count\":{\"number\":1}}");
    }

    private Told theirs(String document, Map<String, Object> variables) {
        theirShop.reset();
        try {
            return told(theirs.execute(input -> input.query(document).variables(variables)));
        } catch (GraphQLException e) {
            return refused();
        }
    }

    private static Told told(ExecutionResult result) {
        if (!result.isDataPresent()) {
            return refused();
        }
        var json = new JsonObject(new JsonObject(result.toSpecification()).encode());
        return told(json);
    }

    private static Told told(JsonObject json) {
        var errors = new ArrayList<String>();
        var places = new HashMap<String, String>();
        for (var each : json.getJsonArray("errors", new JsonArray())) {
            var error = (JsonObject) each;
            var path = error.getJsonArray("path").encode();
            errors.add(path);
            if (error.containsKey("locations")) {
                places.put(path, error.getJsonArray("locations").encode());
            }
        }
        errors.sort(null);
        var data = json.getValue("data");
        return new Told(data == null ? "null" : ((JsonObject) data).encode(), errors, places);
    }

    /// In words of our own.
    private static Told refused() {
        return new Told(null, List.of("refused"), Map.of());
    }

    private static boolean givesAnObjectForAnId(Document document, Map<String, Object> variables) {
        return document.getDefinitionsOfType(OperationDefinition.class).getFirst().getVariableDefinitions().stream()
                .anyMatch(variable ->
                        TypeInfo.typeInfo(variable.getType()).getName().equals("ID")
                                && String.valueOf(variables.get(variable.getName()))
                                        .matches(".*[{\\[].*"));
    }

    private static boolean putsNullIntoAList(Node<?> node, Map<String, Object> variables) {
        return node.getChildren().stream()
                .anyMatch(child -> node instanceof ArrayValue
                                && child instanceof VariableReference variable
                                && variables.get(variable.getName()) == null
                        || putsNullIntoAList(child, variables));
    }

    private static boolean isChange(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class)
                        .getFirst()
                        .getOperation()
                == OperationDefinition.Operation.MUTATION;
    }

    private static Told ours(PetShop shop, Document document, Map<String, Object> variables) {
        shop.reset();
        try {
            var operation = new CheckedDocument(Shape.of(document, 0), shop.schema, Asked.NO_ENTITIES, document)
                    .operation(null);
            var coerced = operation.coerce(variables);
            var fetch = new FetchContext();
            var limits = LimitsTest.NEWSROOM;
            var budget = RequestBudget.ofQuery(limits, new Deadline(Duration.ofMinutes(1)));
            var executor = new BatchingExecutor(shop.schema);
            var answer = fetch.in(RequestContext.current())
                    .during(() -> executor.execute(operation, coerced, new Cost(0, 0), fetch, budget));
            return told(new JsonObject(Buffer.buffer(answer.toBytes(limits))));
        } catch (RequestError e) {
            return refused();
        }
    }

    private static Map<String, Object> variables(Map<String, Object> made) {
        var variables = new HashMap<String, Object>();
        made.forEach((name, value) -> variables.put(name, RandomValues.json(value)));
        return variables;
    }
}
