package dev.verbatim.source;

import dev.verbatim.graphql.paging.PageInfo;
import dev.verbatim.graphql.paging.Slice;
import dev.verbatim.graphql.paging.Total;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// A page of sources.
@Description("A page of sources.")
public record SourceConnection(
        @NonNull List<@NonNull SourceEdge> edges,
        @NonNull List<@NonNull NewsSource> nodes,
        @NonNull PageInfo pageInfo,

        @NonNull @Description(Total.COUNT) int totalCount,
        @NonNull @Description(Total.EXACT) boolean totalCountIsExact) {

    /// A source in a page.
    @Description("A source in a page.")
    public record SourceEdge(
            @NonNull NewsSource node, @NonNull String cursor) {}

    public static SourceConnection of(Slice<NewsSource> slice) {
        return new SourceConnection(
                slice.edges(SourceEdge::new),
                slice.items(),
                slice.pageInfo(),
                slice.total().count(),
                slice.total().exact());
    }
}
