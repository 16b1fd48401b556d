package dev.verbatim.graphql.paging;

import dev.verbatim.text.StorableText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;

/// How a list is ordered: by one column and, where that is equal, by id. Both run the same way, so that one index
/// serves.
///
/// @param name what cursors are bound to
/// @param column SQL over the alias `e`
public record Order<E>(String name, String column, boolean descending, Kind kind, Function<E, Object> key) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /// What kind of values the column holds.
    public enum Kind {
        TEXT,
        NUMBER,
        INSTANT
    }

    String cursor(E item, UUID id) {
        return new Cursor(print(key.apply(item)), id).encode(name);
    }

    Cursor decode(String cursor) {
        return Cursor.decode(name, cursor);
    }

    Object parse(String key) {
        try {
            return switch (kind) {
                case TEXT -> stored(key);
                case NUMBER -> Integer.valueOf(key);
                case INSTANT -> stored(Instant.EPOCH.plus(Long.parseLong(key), ChronoUnit.MICROS));
            };
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            throw Cursor.bad();
        }
    }

    /// A made-up cursor may hold what no row does.
    private static String stored(String key) {
        if (!StorableText.isStorable(key)) {
            throw Cursor.bad();
        }
        return key;
    }

    private static Instant stored(Instant at) {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw Cursor.bad();
        }
        return at;
    }

    private static String print(Object key) {
        return key instanceof Instant at ? Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)) : key.toString();
    }
}
