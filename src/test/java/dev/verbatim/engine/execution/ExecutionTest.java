package dev.verbatim.engine.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.context.RequestContext;
import dev.verbatim.engine.Asked;
import dev.verbatim.engine.BatchingExecutor;
import dev.verbatim.engine.cost.Cost;
import dev.verbatim.engine.cost.Deadline;
import dev.verbatim.engine.cost.LimitsTest;
import dev.verbatim.engine.cost.Shape;
import dev.verbatim.engine.document.CheckedDocument;
import dev.verbatim.graphql.loading.FetchContext;
import graphql.GraphQL;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our executor answers what graphql-java's own answers.
class ExecutionTest {

    private static final String SDL = """
            interface Pet { name: String! }
            type Dog implements Pet { name: String! barks: Boolean owner: Owner friends: [Pet] age(in: Unit = YEARS): Int! }
            type Cat implements Pet { name: String! lives: Int! fails: String failsHard: String! }
            type Owner { name: String pets: [Pet!]! strict: [Pet!] weight: Float nothing: String! }
            enum Unit { YEARS MONTHS }
            union Anything = Dog | Cat | Owner
            type Query { dog: Dog! cat: Cat owner: Owner all: [Anything!]! nobody: Owner! maybe: Owner }
            """;

    public record Dog(String name, boolean barks) {}

    public record Cat(String name, int lives) {}

    public record Owner(String name, double weight) {}

    private static final Dog REX = new Dog("Rex", true);
    private static final Cat TOM = new Cat("Tom", 7);
    private static final Owner ADA = new Owner("Ada", 61.5);

    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse(SDL),
                    RuntimeWiring.newRuntimeWiring()
                            .type("Query", type -> type.dataFetcher("dog", _ -> REX)
                                    .dataFetcher("cat", _ -> TOM)
                                    .dataFetcher("owner", _ -> ADA)
                                    .dataFetcher("all", _ -> List.of(REX, TOM, ADA))
                                    .dataFetcher("nobody", _ -> null)
                                    .dataFetcher("maybe", _ -> null))
                            .type("Dog", type -> type.dataFetcher("owner", _ -> ADA)
                                    .dataFetcher("friends", _ -> Arrays.asList(TOM, null, REX))
                                    .dataFetcher("age", env -> "MONTHS".equals(env.getArgument("in")) ? 36 : 3))
                            .type("Cat", type -> type.dataFetcher("fails", _ -> {
                                        throw new IllegalStateException("scratched");
                                    })
                                    .dataFetcher("failsHard", _ -> {
                                        throw new IllegalStateException("bitten");
                                    }))
                            .type("Owner", type -> type.dataFetcher("pets", _ -> List.of(REX, TOM))
                                    .dataFetcher("strict", _ -> Arrays.asList(REX, null))
                                    .dataFetcher("nothing", _ -> null))
                            .type(
                                    "Pet",
                                    type -> type.typeResolver(env -> env.getSchema()
                                            .getObjectType(
                                                    env.getObject().getClass().getSimpleName())))
                            .type(
                                    "Anything",
                                    type -> type.typeResolver(env -> env.getSchema()
                                            .getObjectType(
                                                    env.getObject().getClass().getSimpleName())))
                            .build());

    private static final Map<String, Object> VARIABLES = Map.of("yes", true, "no", false, "unit", "MONTHS");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ dog { name barks } }",
                "{ b: dog { n: name } a: dog { n: name name } }",
                "{ dog { name } dog { barks owner { name } } dog { owner { weight } } }",
                "{ dog { age } } ",
                "query($unit: Unit) { dog { years: age(in: YEARS) months: age(in: $unit) } }",
                "query($yes: Boolean!, $no: Boolean!) { dog { name @skip(if: $no) barks @include(if: $no) } cat @skip(if: $yes) { name } }",
                "query($yes: Boolean!) { ... on Query @include(if: $yes) { cat { lives } } ...f @skip(if: $yes) } fragment f on Query { dog { name } }",
                "{ all { __typename ... on Pet { name } ... on Owner { o: name } ... on Cat { lives } } }",
                "{ all { ...a ...b } } fragment a on Dog { name ...c } fragment b on Cat { name } fragment c on Pet { n: name }",
                "{ dog { friends { __typename name ... on Dog { owner { pets { name } } } } } }",
                "{ cat { name fails } }",
                "{ cat { name failsHard } }",
                "{ all { ... on Cat { name failsHard } } }",
                "{ dog { friends { ... on Cat { failsHard } name } } }",
                "{ owner { pets { name ... on Cat { failsHard } } } }",
                "{ owner { name strict { name } } }",
                "{ owner { name nothing } }",
                "{ maybe { name } cat { name } }",
                "{ cat { name } nobody { name } }",
                "{ __typename __schema { queryType { name } } __type(name: \"Dog\") { name kind fields { name args { name defaultValue type { name kind ofType { name } } } } interfaces { name } } }",
                "{ __type(name: \"Unit\") { enumValues { name } } }",
            })
    void answersWhatGraphqlJavaAnswers(String query) {
        var theirs = new JsonObject(GraphQL.newGraphQL(SCHEMA)
                .build()
                .execute(input -> input.query(query).variables(VARIABLES))
                .toSpecification());

        var ours = ours(query);

        assertThat(ours.getValue("data")).isEqualTo(normal(theirs).getValue("data"));
        assertThat(paths(ours)).isEqualTo(paths(normal(theirs)));
        assertThat(ours.getJsonObject("data") == null
                        || ours.getJsonObject("data")
                                .encode()
                                .equals(normal(theirs).getJsonObject("data").encode()))
                .as("in the order of the question")
                .isTrue();
    }

    private static JsonObject ours(String query) {
        var document = Parser.parse(query);
        var operation = new CheckedDocument(Shape.of(document, 0), SCHEMA, Asked.NO_ENTITIES, document).operation(null);
        var variables = operation.coerce(VARIABLES);
        var fetch = new FetchContext();
        var budget = RequestBudget.ofQuery(LimitsTest.NEWSROOM, new Deadline(Duration.ofMinutes(1)));
        var executor = new BatchingExecutor(SCHEMA);
        var answer = fetch.in(RequestContext.current())
                .during(() -> executor.execute(operation, variables, new Cost(0, 0), fetch, budget));
        return new JsonObject(Buffer.buffer(answer.toBytes(LimitsTest.NEWSROOM)));
    }

    private static JsonObject normal(JsonObject json) {
        return new JsonObject(json.encode());
    }

    private static List<String> paths(JsonObject answer) {
        return answer.getJsonArray("errors") == null
                ? List.of()
                : answer.getJsonArray("errors").stream()
                        .map(error -> ((JsonObject) error).getJsonArray("path").encode())
                        .sorted()
                        .collect(Collectors.toList());
    }
}
