package dev.verbatim.source;

import dev.verbatim.graphql.PageInfo;
import dev.verbatim.graphql.Slice;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// A page of sources.
@Description("A page of sources.")
public record SourceConnection(
        @NonNull List<@NonNull SourceEdge> edges,
        @NonNull List<@NonNull NewsSource> nodes,
        @NonNull PageInfo pageInfo,

        @NonNull @Description("How many there are in the whole list.")
        int totalCount) {

    /// A source in a page.
    @Description("A source in a page.")
    public record SourceEdge(
            @NonNull NewsSource node, @NonNull String cursor) {}

    public static SourceConnection of(Slice<NewsSource> slice) {
        return new SourceConnection(slice.edges(SourceEdge::new), slice.items(), slice.pageInfo(), slice.total());
    }
}
