package dev.verbatim.article;

import dev.verbatim.graphql.paging.PageInfo;
import dev.verbatim.graphql.paging.Slice;
import dev.verbatim.graphql.paging.Total;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// A page of mentions.
@Description("A page of mentions.")
public record MentionConnection(
        @NonNull List<@NonNull MentionEdge> edges,
        @NonNull List<@NonNull Mention> nodes,
        @NonNull PageInfo pageInfo,

        @NonNull @Description(Total.COUNT) int totalCount,
        @NonNull @Description(Total.EXACT) boolean totalCountIsExact) {

    /// One of a page.
    @Description("One of a page.")
    public record MentionEdge(
            @NonNull Mention node, @NonNull String cursor) {}

    public static MentionConnection of(Slice<Mention> slice) {
        return new MentionConnection(
                slice.edges(MentionEdge::new),
                slice.items(),
                slice.pageInfo(),
                slice.total().count(),
                slice.total().exact());
    }
}
