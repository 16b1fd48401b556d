package dev.verbatim.graphql.paging;

import dev.verbatim.graphql.error.RequestError;
import dev.verbatim.graphql.loading.FetchContext;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for: so many before or after a cursor. Equal arguments make equal pages.
///
/// @param told whether the answer tells what is around the page; else that need not be found out
public record Page(int size, boolean backward, @Nullable String cursor, boolean told) {

    public static final int MAX = 100;
    public static final int DEFAULT = 20;

    /// For the current field.
    ///
    /// @throws RequestError BAD_INPUT for sizes outside 1 to 100, or both directions at once
    public static Page of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        if (first != null && last != null) {
            throw RequestError.badInput("Give first or last, not both.");
        }
        if (last != null) {
            if (after != null) {
                throw RequestError.badInput("last goes with before, not with after.");
            }
            return new Page(size("last", last), true, before, isTold());
        }
        if (before != null) {
            throw RequestError.badInput("before goes with last.");
        }
        return new Page(first == null ? DEFAULT : size("first", first), false, after, isTold());
    }

    private static boolean isTold() {
        return FetchContext.selects("pageInfo");
    }

    /// The rows to read: one more than the page holds tells whether there are more.
    int rows() {
        return told ? size + 1 : size;
    }

    /// The size of a plain list, such as the closest five.
    public static int size(String argument, int size) {
        if (size < 1 || size > MAX) {
            throw RequestError.badInput(argument + " must be from 1 to " + MAX + ".");
        }
        return size;
    }
}
