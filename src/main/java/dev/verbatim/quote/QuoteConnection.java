package dev.verbatim.quote;

import dev.verbatim.graphql.paging.PageInfo;
import dev.verbatim.graphql.paging.Slice;
import dev.verbatim.graphql.paging.Total;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// A page of quotes.
@Description("A page of quotes.")
public record QuoteConnection(
        @NonNull List<@NonNull QuoteEdge> edges,
        @NonNull List<@NonNull Quote> nodes,
        @NonNull PageInfo pageInfo,

        @NonNull @Description(Total.COUNT) int totalCount,
        @NonNull @Description(Total.EXACT) boolean totalCountIsExact) {

    /// One of a page.
    @Description("One of a page.")
    public record QuoteEdge(@NonNull Quote node, @NonNull String cursor) {}

    public static QuoteConnection of(Slice<Quote> slice) {
        return new QuoteConnection(
                slice.edges(QuoteEdge::new),
                slice.items(),
                slice.pageInfo(),
                slice.total().count(),
                slice.total().exact());
    }
}
