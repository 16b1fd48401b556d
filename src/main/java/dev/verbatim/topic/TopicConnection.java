package dev.verbatim.topic;

import dev.verbatim.graphql.paging.PageInfo;
import dev.verbatim.graphql.paging.Slice;
import dev.verbatim.graphql.paging.Total;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// A page of topics.
@Description("A page of topics.")
public record TopicConnection(
        @NonNull List<@NonNull TopicEdge> edges,
        @NonNull List<@NonNull Topic> nodes,
        @NonNull PageInfo pageInfo,

        @NonNull @Description(Total.COUNT) int totalCount,
        @NonNull @Description(Total.EXACT) boolean totalCountIsExact) {

    /// One of a page.
    @Description("One of a page.")
    public record TopicEdge(@NonNull Topic node, @NonNull String cursor) {}

    public static TopicConnection of(Slice<Topic> slice) {
        return new TopicConnection(
                slice.edges(TopicEdge::new),
                slice.items(),
                slice.pageInfo(),
                slice.total().count(),
                slice.total().exact());
    }
}
