package dev.verbatim.engine.binding;

import dev.verbatim.graphql.error.ErrorCode;
import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a caller gives, read alike whether it is a literal of the document or the JSON of a variable.
final class Given {

    private Given() {}

    static boolean isNull(@Nullable Object given) {
        return given == null || given instanceof NullValue;
    }

    /// Null where it is no list.
    static @Nullable List<?> items(Object given) {
        return switch (given) {
            case ArrayValue literal -> literal.getValues();
            case List<?> json -> json;
            default -> null;
        };
    }

    /// Null where it is no object.
    @SuppressWarnings("unchecked")
    static @Nullable Map<String, @Nullable Object> fields(Object given) {
        return switch (given) {
            case ObjectValue literal -> {
                var fields = new LinkedHashMap<String, @Nullable Object>();
                literal.getObjectFields().forEach(field -> fields.put(field.getName(), field.getValue()));
                yield fields;
            }
            case Map<?, ?> json -> (Map<String, @Nullable Object>) json;
            default -> null;
        };
    }

    /// Null where it is no value of an enum.
    static @Nullable String name(Object given) {
        return switch (given) {
            case EnumValue literal -> literal.getName();
            case String json -> json;
            default -> null;
        };
    }

    /// What it is called that it is not of its type. A literal makes the document invalid (GraphQL's section 5.6.1).
    /// What stands in a text, such as a day, and how great a whole number is, are values that were given, wherever
    /// they stand.
    static ErrorCode code(@Nullable Object given) {
        return given instanceof Value<?> && !(given instanceof StringValue) && !(given instanceof IntValue)
                ? ErrorCode.VALIDATION_ERROR
                : ErrorCode.BAD_INPUT;
    }
}
