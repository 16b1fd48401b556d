package dev.verbatim.engine;

import dev.verbatim.graphql.error.RequestError;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.rowmapping.Read;
import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A small schema with all that executors get wrong: lists in lists, nulls where none may be, errors, defaults.
final class PetShop {

    private static final String SDL = """
            interface Named { name: String! nick(long: Boolean = false): String }
            interface Pet implements Named {
              name: String! nick(long: Boolean = false): String owner: Owner friends(first: Int! = 2): [Pet] }
            type Dog implements Pet & Named {
              name: String! nick(long: Boolean = false): String owner: Owner friends(first: Int! = 2): [Pet]
              barks: Boolean age(in: Unit! = YEARS): Int! fails: String litter: [[Dog!]!]! }
            type Cat implements Pet & Named {
              name: String! nick(long: Boolean = false): String owner: Owner friends(first: Int! = 2): [Pet]
              lives: Int! failsHard: String! refuses(why: String): String boxes: [[Cat]] strictBoxes: [[Cat!]] }
            type Owner implements Named {
              id: ID! name: String! nick(long: Boolean = false): String
              pets: [Pet!]! strict: [Pet!] weight: Float nothing: String! missing: Pet! }
            enum Unit { YEARS MONTHS }
            union Anything = Dog | Cat | Owner
            input Range { from: Int = 1 to: Int! unit: Unit = YEARS within: [Range!] note: String }
            type Query {
              dog: Dog! cat: Cat owner: Owner all(kinds: [String!] = ["any"]): [Anything!]! grid: [[Anything]!]
              nobody: Owner! maybe: Owner
              echo(text: String = "x", number: Int!, id: ID): String!
              ranges(range: Range, list: [Int], lists: [[Int!]] = [[1], null], units: [Unit!]! = [YEARS]): String }
            type Mutation { count(by: Int! = 1): Tally! failing: Tally strictlyFailing: Tally! }
            type Tally { number: Int! before: Tally nothing: String! }
            """;

    record Dog(String name) {}

    record Cat(String name) {}

    record Owner(String name) {}

    record Tally(int number) {}

    private static final Dog REX = new Dog("Rex");
    private static final Cat TOM = new Cat("Tom");
    private static final Owner ADA = new Owner("Ada");

    private final AtomicInteger counted = new AtomicInteger();
    private final Batches batches = new Batches();
    private final boolean batched;
    private int relations;
    final GraphQLSchema schema;

    /// @param batched whether relations are loaded in batches, as only our executor knows them
    PetShop(boolean batched) {
        this.batched = batched;
        this.schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring());
    }

    void reset() {
        counted.set(0);
    }

    private RuntimeWiring wiring() {
        return RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> with(type, query()))
                .type("Mutation", type -> with(type, mutation()))
                .type("Tally", type -> type.dataFetcher("number", env -> env.<Tally>getSource().number)
                        .dataFetcher("before", env -> new Tally(env.<Tally>getSource().number - 1))
                        .dataFetcher("nothing", _ -> null))
                .type("Dog", type -> with(with(type, named(Dog::name)), pet())
                        .dataFetcher("barks", _ -> true)
                        .dataFetcher("age", env -> "MONTHS".equals(env.getArgument("in")) ? 36 : 3)
                        .dataFetcher("fails", failing("bitten"))
                        .dataFetcher(
                                "litter", relation("litter", _ -> List.of(List.of(REX), List.of(), List.of(REX, REX)))))
                .type("Cat", type -> with(with(type, named(Cat::name)), pet())
                        .dataFetcher("lives", _ -> 7)
                        .dataFetcher("failsHard", failing("scratched"))
                        .dataFetcher("refuses", env -> {
                            throw RequestError.badInput("Not for " + env.getArgument("why"));
                        })
                        .dataFetcher("boxes", relation("boxes", _ -> Arrays.asList(Arrays.asList(TOM, null), null)))
                        .dataFetcher("strictBoxes", _ -> Arrays.asList(Arrays.asList(TOM, null), List.of(TOM))))
                .type("Owner", type -> with(type, named(Owner::name))
                        .dataFetcher("id", _ -> "owner_1")
                        .dataFetcher("weight", _ -> 61.5)
                        .dataFetcher("pets", relation("pets", _ -> List.of(REX, TOM)))
                        .dataFetcher("strict", relation("strict", _ -> Arrays.asList(REX, null)))
                        .dataFetcher("nothing", _ -> null)
                        .dataFetcher("missing", relation("missing", _ -> null)))
                .type("Named", type -> type.typeResolver(PetShop::typeOf))
                .type("Pet", type -> type.typeResolver(PetShop::typeOf))
                .type("Anything", type -> type.typeResolver(PetShop::typeOf))
                .build();
    }

    private static TypeRuntimeWiring.Builder with(TypeRuntimeWiring.Builder type, Map<String, DataFetcher<?>> fields) {
        fields.forEach(type::dataFetcher);
        return type;
    }

    private Map<String, DataFetcher<?>> query() {
        return Map.of(
                "dog", _ -> REX,
                "cat", _ -> TOM,
                "owner", _ -> ADA,
                "all", env -> env.getArgument("kinds") == null ? List.of(REX) : List.of(REX, TOM, ADA),
                "grid", _ -> Arrays.asList(Arrays.asList(REX, null), List.of(ADA, TOM)),
                "nobody", _ -> null,
                "maybe", _ -> null,
                "echo", env -> printed(env.getArguments()),
                "ranges", env -> printed(env.getArguments()));
    }

    private Map<String, DataFetcher<?>> mutation() {
        return Map.of(
                "count", env -> new Tally(counted.addAndGet(env.<Integer>getArgument("by"))),
                "failing", failing("failed"),
                "strictlyFailing", failing("failed"));
    }

    private static <T> Map<String, DataFetcher<?>> named(Function<T, String> name) {
        return Map.of(
                "name", env -> name.apply(env.<T>getSource()),
                "nick",
                        env -> env.getArgument("long") == null
                                ? null
                                : (boolean) env.getArgument("long") ? "a nick that is long" : "nick");
    }

    private Map<String, DataFetcher<?>> pet() {
        return Map.of("owner", relation("owner", _ -> ADA), "friends", env -> {
            List<Object> all = Arrays.asList(TOM, null, REX);
            return all.subList(0, Math.clamp(env.<Integer>getArgument("first"), 0, all.size()));
        });
    }

    private DataFetcher<Object> relation(String name, Function<Object, Object> load) {
        var batch = batches.<Object, Object>batch(name + relations++, keys -> {
            var loaded = new java.util.HashMap<Object, Object>();
            keys.forEach(key -> loaded.put(key, load.apply(key)));
            return Read.of(loaded);
        });
        return env -> batched ? batch.load(env.getSource()) : load.apply(env.getSource());
    }

    private static DataFetcher<Object> failing(String why) {
        return _ -> {
            throw new IllegalStateException(why);
        };
    }

    private static GraphQLObjectType typeOf(TypeResolutionEnvironment env) {
        return env.getSchema().getObjectType(env.getObject().getClass().getSimpleName());
    }

    /// Says which arguments are there, null or not.
    private static String printed(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                new TreeMap<>(map)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + ":" + printed(entry.getValue()))
                                .collect(Collectors.joining(" ", "{", "}"));
            case List<?> list -> list.stream().map(PetShop::printed).collect(Collectors.joining(" ", "[", "]"));
            default -> value.toString();
        };
    }
}
