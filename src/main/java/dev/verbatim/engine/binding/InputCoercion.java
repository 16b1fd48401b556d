package dev.verbatim.engine.binding;

import dev.verbatim.engine.error.RequestErrors;
import dev.verbatim.engine.error.ResponseError;
import dev.verbatim.graphql.error.ErrorCode;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.TypeFromAST;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.InputValueWithState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Brings what callers give to the types of the schema, the literals of a document and the JSON of variables
/// alike (GraphQL's sections 3 and 6.4.1), and says of both in the same words what is wrong, with its place.
/// It goes on after what is wrong, so that a caller hears all of it at once.
public final class InputCoercion {

    private final @Nullable CoercedVariables variables;
    private final Faults faults = new Faults();

    /// @param variables null where they are not known yet: then all of them are as they were declared
    public InputCoercion(@Nullable CoercedVariables variables) {
        this.variables = variables;
    }

    /// Those of an operation.
    ///
    /// @param given as JSON
    /// @throws RequestErrors BAD_INPUT
    public static CoercedVariables variables(
            GraphQLSchema schema, List<VariableDefinition> declared, Map<String, Object> given) {
        var coercion = new InputCoercion(null);
        var coerced = new LinkedHashMap<String, @Nullable Object>();
        for (var definition : declared) {
            var name = definition.getName();
            var type = (GraphQLInputType) TypeFromAST.getTypeFromAST(schema, definition.getType());
            var place = Place.of(name, definition.getSourceLocation());
            if (given.containsKey(name)) {
                coerced.put(name, coercion.value(type, given.get(name), place));
            } else if (definition.getDefaultValue() != null) {
                coerced.put(name, coercion.value(type, definition.getDefaultValue(), place));
            } else if (type instanceof GraphQLNonNull) {
                coercion.faults.add(place, "is missing", ErrorCode.BAD_INPUT);
            }
        }
        coercion.check();
        return CoercedVariables.of(coerced);
    }

    /// Those of a field or a directive, with the defaults of what is not given.
    public Map<String, @Nullable Object> arguments(
            List<GraphQLArgument> declared, List<Argument> written, @Nullable SourceLocation location) {
        var values = written.stream().collect(Collectors.toMap(Argument::getName, Argument::getValue, (a, _) -> a));
        var coerced = new LinkedHashMap<String, @Nullable Object>();
        for (var argument : declared) {
            var value = values.get(argument.getName());
            member(
                    argument.getName(),
                    argument.getType(),
                    argument.getArgumentDefaultValue(),
                    values.containsKey(argument.getName()),
                    value,
                    Place.of(argument.getName(), value == null ? location : value.getSourceLocation()),
                    value == null ? ErrorCode.VALIDATION_ERROR : ErrorCode.BAD_INPUT,
                    coerced);
        }
        return coerced;
    }

    /// Where a value stands that turned out to be wrong only later; null where it stands nowhere.
    public static @Nullable String placeOf(String value, Map<String, @Nullable Object> arguments) {
        for (var argument : arguments.entrySet()) {
            var place = Place.of(argument.getKey(), null).find(value, argument.getValue());
            if (place != null) {
                return place.toString();
            }
        }
        return null;
    }

    /// What the document itself says a variable is where it is not given.
    public void defaultValue(GraphQLSchema schema, VariableDefinition definition) {
        var value = definition.getDefaultValue();
        if (value != null) {
            value(
                    TypeFromAST.getTypeFromAST(schema, definition.getType()),
                    value,
                    Place.of(definition.getName(), value.getSourceLocation()));
        }
    }

    /// What was wrong so far.
    public List<ResponseError> faults() {
        return faults.all();
    }

    /// @throws RequestErrors BAD_INPUT where anything was wrong
    public void check() {
        faults.check();
    }

    /// An argument, or a field of an input object: absent ones take their default, or stay absent.
    ///
    /// @param missing the code of one that must be there and is not
    private void member(
            String name,
            GraphQLInputType type,
            InputValueWithState otherwise,
            boolean isGiven,
            @Nullable Object value,
            Place place,
            ErrorCode missing,
            Map<String, @Nullable Object> into) {
        if (isGiven && !isAbsent(value)) {
            into.put(name, value(type, value, place));
        } else if (otherwise.isSet()) {
            into.put(
                    name,
                    ValuesResolver.valueToInternalValue(otherwise, type, GraphQLContext.getDefault(), Locale.ROOT));
        } else if (type instanceof GraphQLNonNull) {
            faults.add(place, "is missing", missing);
        }
    }

    private boolean isAbsent(@Nullable Object value) {
        return variables != null
                && value instanceof VariableReference variable
                && !variables.containsKey(variable.getName());
    }

    private @Nullable Object value(GraphQLType type, @Nullable Object given, Place place) {
        if (given instanceof VariableReference variable) {
            return variable(type, variable, place);
        }
        if (type instanceof GraphQLNonNull required) {
            if (Given.isNull(given)) {
                faults.add(place, "must not be null", Given.code(given));
                return null;
            }
            return value(required.getWrappedType(), given, place);
        }
        if (given == null || Given.isNull(given)) {
            return null;
        }
        return switch (type) {
            case GraphQLList list -> list(list.getWrappedType(), given, place);
            case GraphQLInputObjectType object -> object(object, given, place);
            case GraphQLEnumType choice -> choice(choice, given, place);
            case GraphQLScalarType scalar -> scalar(scalar, given, place);
            default -> throw new IllegalStateException("no input: " + type);
        };
    }

    /// One that may be null can stand where null must not be, if it has a default; it is of the right type
    /// then.
    private @Nullable Object variable(GraphQLType type, VariableReference variable, Place place) {
        if (variables == null) {
            return null;
        }
        var value = variables.get(variable.getName());
        if (value == null && type instanceof GraphQLNonNull) {
            faults.add(place, "must not be null, as the variable " + variable.getName() + " is", ErrorCode.BAD_INPUT);
        }
        return value;
    }

    /// A single value stands for a list of one.
    private List<@Nullable Object> list(GraphQLType item, Object given, Place place) {
        var items = Given.items(given);
        var coerced = new ArrayList<@Nullable Object>();
        if (items == null) {
            coerced.add(value(item, given, place));
            return coerced;
        }
        IntStream.range(0, items.size())
                .forEach(i -> coerced.add(value(item, items.get(i), place.then(i, items.get(i)))));
        return coerced;
    }

    private @Nullable Object object(GraphQLInputObjectType type, Object given, Place place) {
        var fields = Given.fields(given);
        if (fields == null) {
            return faults.add(place, "must be an object", Given.code(given));
        }
        var coerced = new LinkedHashMap<String, @Nullable Object>();
        for (var field : type.getFieldDefinitions()) {
            var name = field.getName();
            var value = fields.get(name);
            member(
                    name,
                    field.getType(),
                    field.getInputFieldDefaultValue(),
                    fields.containsKey(name),
                    value,
                    place.then(name, value),
                    value == null ? Given.code(given) : ErrorCode.BAD_INPUT,
                    coerced);
        }
        fields.forEach((name, value) -> {
            if (type.getFieldDefinition(name) == null) {
                faults.add(place.then(name, value), "is no field of " + type.getName(), Given.code(given));
            }
        });
        return coerced;
    }

    private @Nullable Object choice(GraphQLEnumType type, Object given, Place place) {
        var name = Given.name(given);
        var value = name == null ? null : type.getValue(name);
        return value == null
                ? faults.add(place, "must be a value of " + type.getName(), Given.code(given))
                : value.getValue();
    }

    private @Nullable Object scalar(GraphQLScalarType type, Object given, Place place) {
        var value = Scalar.read(type, given);
        return value == null ? faults.add(place, "must be " + Scalar.what(type), Given.code(given)) : value;
    }
}
