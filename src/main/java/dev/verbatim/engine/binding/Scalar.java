package dev.verbatim.engine.binding;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The scalars that callers give, taken as GraphQL's section 3.5 says: no text is a number, no number a text.
/// A value is a literal of the document, or what JSON has for it.
enum Scalar {
    INT("Int", "a whole number of 32 bits") {
        @Override
        @Nullable
        Object read(Object given) {
            return switch (given) {
                case IntValue literal -> exact(literal.getValue());
                case BigInteger number -> exact(number);
                case BigDecimal number -> exact(number);
                case Integer number -> number;
                case Number number -> exact(new BigDecimal(number.toString()));
                default -> null;
            };
        }
    },
    FLOAT("Float", "a number") {
        @Override
        @Nullable
        Object read(Object given) {
            return switch (given) {
                case IntValue literal -> finite(literal.getValue().doubleValue());
                case FloatValue literal -> finite(literal.getValue().doubleValue());
                case Number number -> finite(number.doubleValue());
                default -> null;
            };
        }
    },
    STRING("String", "a string") {
        @Override
        @Nullable
        Object read(Object given) {
            return text(given);
        }
    },
    BOOLEAN("Boolean", "true or false") {
        @Override
        @Nullable
        Object read(Object given) {
            return switch (given) {
                case BooleanValue literal -> literal.isValue();
                case Boolean yes -> yes;
                default -> null;
            };
        }
    },
    ID("ID", "a string or a whole number") {
        @Override
        @Nullable
        Object read(Object given) {
            return switch (given) {
                case IntValue literal -> literal.getValue().toString();
                case Integer number -> number.toString();
                case Long number -> number.toString();
                case BigInteger number -> number.toString();
                default -> text(given);
            };
        }
    },
    DATE("Date", "a Date in ISO 8601, such as 2026-03-02") {
        @Override
        @Nullable
        Object read(Object given) {
            return day(given, text -> {
                var day = LocalDate.parse(text);
                return isStorable(day.getYear()) ? day : null;
            });
        }
    },
    DATE_TIME("DateTime", "a DateTime in ISO 8601, such as 2026-03-02T09:30:00Z") {
        @Override
        @Nullable
        Object read(Object given) {
            return day(given, text -> {
                var at = OffsetDateTime.parse(text);
                return isStorable(at.getYear()) ? at.toInstant() : null;
            });
        }
    };

    private static final Map<String, Scalar> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(scalar -> scalar.type, Function.identity()));

    private final String type;
    private final String what;

    Scalar(String type, String what) {
        this.type = type;
        this.what = what;
    }

    /// As resolvers take it; null where the value is none of this kind.
    abstract @Nullable Object read(Object given);

    static @Nullable Object read(GraphQLScalarType type, Object given) {
        var known = BY_NAME.get(type.getName());
        return known == null ? readOther(type, given) : known.read(given);
    }

    /// What a value of this type must be, for messages.
    static String what(GraphQLScalarType type) {
        var known = BY_NAME.get(type.getName());
        return known == null ? "of type " + type.getName() : known.what;
    }

    private static @Nullable Object readOther(GraphQLScalarType type, Object given) {
        var context = GraphQLContext.getDefault();
        try {
            return given instanceof Value<?> literal
                    ? type.getCoercing().parseLiteral(literal, CoercedVariables.emptyVariables(), context, Locale.ROOT)
                    : type.getCoercing().parseValue(given, context, Locale.ROOT);
        } catch (CoercingParseLiteralException | CoercingParseValueException e) {
            return null;
        }
    }

    private static @Nullable String text(Object given) {
        return switch (given) {
            case StringValue literal -> literal.getValue();
            case String text -> text;
            default -> null;
        };
    }

    private static @Nullable Integer exact(BigInteger number) {
        return number.bitLength() < Integer.SIZE ? number.intValue() : null;
    }

    /// JSON makes no difference between 2 and 2.0.
    private static @Nullable Integer exact(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private static @Nullable Object day(Object given, Function<String, @Nullable Object> parse) {
        var text = text(given);
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// ISO 8601 in Java knows years of nine digits; the database does not.
    private static boolean isStorable(int year) {
        return year >= 1 && year <= 9999;
    }
}
