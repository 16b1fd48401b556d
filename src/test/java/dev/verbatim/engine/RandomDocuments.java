package dev.verbatim.engine;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/// Makes up a document over a schema with the values of its variables, the same for the same seed. Most are valid;
/// the others are there for validation to find.
final class RandomDocuments {

    private static final int DEPTH = 5;
    private static final List<String> ALIASES = List.of("a", "b", "c");

    private final GraphQLSchema schema;
    private final Random random;
    private final Map<String, String> declared = new LinkedHashMap<>();
    private final Map<String, String> fragments = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    record Made(String document, Map<String, Object> variables) {}

    private RandomDocuments(GraphQLSchema schema, long seed) {
        this.schema = schema;
        this.random = new Random(seed);
    }

    static Made of(GraphQLSchema schema, long seed) {
        return new RandomDocuments(schema, seed).make();
    }

    private Made make() {
        boolean query = !chance(10);
        var root = query ? schema.getQueryType() : Objects.requireNonNull(schema.getMutationType());
        var selections = selections(root, 0);
        var variables = declared.isEmpty()
                ? ""
                : declared.entrySet().stream()
                        .map(entry -> "$" + entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", ", "(", ")"));
        var document =
                (query ? "query" : "mutation") + " Made" + variables + selections + String.join("", fragments.values());
        return new Made(document, values);
    }

    private String selections(GraphQLCompositeType type, int depth) {
        var parts = new ArrayList<String>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            parts.add(selection(type, depth));
        }
        return " { " + String.join(" ", parts) + " }";
    }

    private String selection(GraphQLCompositeType type, int depth) {
        if (chance(10)) {
            return "... " + directive() + selections(type, depth + 1);
        }
        if (chance(20) && depth < DEPTH) {
            var condition = condition(type);
            return "... on " + condition.getName() + directive() + selections(condition, depth + 1);
        }
        if (chance(12) && depth < DEPTH) {
            return "..." + fragment(condition(type), depth) + directive();
        }
        if (chance(12) || !(type instanceof GraphQLFieldsContainer fields)) {
            return alias() + "__typename" + directive();
        }
        var all = fields.getFieldDefinitions();
        var field = all.get(random.nextInt(all.size()));
        boolean composite = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
        return composite && depth >= DEPTH ? "__typename" : field(field, depth);
    }

    private String field(GraphQLFieldDefinition field, int depth) {
        var within = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType composite
                ? selections(composite, depth + 1)
                : "";
        return alias() + field.getName() + arguments(field.getArguments()) + directive() + within;
    }

    private String arguments(List<GraphQLArgument> arguments) {
        var given = arguments.stream()
                .filter(argument -> isRequired(argument.getType(), argument.hasSetDefaultValue()) || chance(60))
                .map(argument -> argument.getName() + ": " + literal(argument.getType()))
                .collect(Collectors.joining(", "));
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    private static boolean isRequired(GraphQLType type, boolean hasDefault) {
        return type instanceof GraphQLNonNull && !hasDefault;
    }

    private String fragment(GraphQLCompositeType type, int depth) {
        var name = "On" + type.getName() + random.nextInt(2);
        if (!fragments.containsKey(name)) {
            fragments.put(name, "");
            fragments.put(name, " fragment " + name + " on " + type.getName() + selections(type, depth + 1));
        }
        return name;
    }

    /// The type itself, or one that some objects of it are of too.
    private GraphQLCompositeType condition(GraphQLCompositeType type) {
        var possible = new ArrayList<GraphQLCompositeType>();
        possible.add(type);
        if (type instanceof GraphQLInterfaceType anInterface) {
            possible.addAll(schema.getImplementations(anInterface));
        } else if (type instanceof GraphQLUnionType union) {
            union.getTypes().forEach(member -> possible.add((GraphQLObjectType) member));
            possible.add((GraphQLCompositeType) schema.getType("Named"));
        } else if (type instanceof GraphQLObjectType object) {
            object.getInterfaces().forEach(one -> possible.add((GraphQLInterfaceType) one));
        }
        return possible.get(random.nextInt(possible.size()));
    }

    private String alias() {
        return chance(25) ? ALIASES.get(random.nextInt(ALIASES.size())) + ": " : "";
    }

    private String directive() {
        if (!chance(15)) {
            return "";
        }
        return (random.nextBoolean() ? " @skip" : " @include") + "(if: " + condition() + ")";
    }

    /// Never null, which executors refuse at different times.
    private String condition() {
        if (chance(50)) {
            return Boolean.toString(random.nextBoolean());
        }
        var variable = variable(GraphQLNonNull.nonNull(Scalars.GraphQLBoolean));
        values.remove(variable.substring(1), null);
        return variable;
    }

    private String literal(GraphQLType type) {
        if (chance(25)) {
            return variable(type);
        }
        return switch (type) {
            case GraphQLNonNull nonNull -> present(nonNull.getWrappedType());
            default -> chance(12) ? "null" : present(type);
        };
    }

    private String present(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull nonNull -> present(nonNull.getWrappedType());
            case GraphQLList list ->
                chance(20)
                        ? literal(list.getWrappedType())
                        : "[" + literal(list.getWrappedType())
                                + (random.nextBoolean() ? ", " + literal(list.getWrappedType()) : "") + "]";
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions().stream()
                        .filter(field -> isRequired(field.getType(), field.hasSetDefaultValue()) || chance(30))
                        .map(field -> field.getName() + ": " + literal(field.getType()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case GraphQLEnumType anEnum ->
                anEnum.getValues().get(random.nextInt(2)).getName();
            default -> scalar(GraphQLTypeUtil.simplePrint(type));
        };
    }

    private String scalar(String name) {
        return switch (name) {
            case "Int" -> Integer.toString(random.nextInt(-3, 9));
            case "Boolean" -> Boolean.toString(random.nextBoolean());
            case "Float" -> random.nextInt(9) + ".5";
            default -> "\"t" + random.nextInt(9) + "\"";
        };
    }

    /// Declares one, or uses one that is there.
    private String variable(GraphQLType type) {
        boolean nullable = type instanceof GraphQLNonNull && chance(40);
        var declaredType = nullable ? ((GraphQLNonNull) type).getWrappedType() : type;
        var printed = GraphQLTypeUtil.simplePrint(declaredType);
        var name = "v" + declared.size();
        if (chance(30)) {
            var known = declared.entrySet().stream()
                    .filter(entry -> entry.getValue().split(" = ")[0].equals(printed))
                    .findFirst();
            if (known.isPresent()) {
                return "$" + known.get().getKey();
            }
        }
        declared.put(name, printed);
        var values = new RandomValues(random);
        declared.put(name, nullable || chance(30) ? printed + " = " + values.constant(declaredType) : printed);
        values.give(this.values, name, declaredType);
        return "$" + name;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
