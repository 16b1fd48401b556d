package dev.verbatim.graphql.paging;

import dev.verbatim.graphql.loading.FetchContext;

/// How many items a list has, counted no further than anybody reads.
///
/// @param count at most 10,000
/// @param exact whether there are no more
public record Total(int count, boolean exact) {

    static final int MAX = 10_000;

    /// For descriptions.
    public static final String COUNT =
            "How many there are in the whole list; 10,000 where there are more, and totalCountIsExact tells so.";

    public static final String EXACT = "Whether totalCount is all there are; false where there are more than 10,000.";

    static final Total NONE = new Total(0, true);

    /// @param counted up to one more than is told
    static Total of(int counted) {
        return new Total(Math.min(counted, MAX), counted <= MAX);
    }

    /// Whether the current field, a connection, is asked for it.
    public static boolean isAsked() {
        return FetchContext.selects("totalCount") || FetchContext.selects("totalCountIsExact");
    }
}
