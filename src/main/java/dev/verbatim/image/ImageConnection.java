package dev.verbatim.image;

import dev.verbatim.graphql.paging.PageInfo;
import dev.verbatim.graphql.paging.Slice;
import dev.verbatim.graphql.paging.Total;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// A page of pictures.
@Description("A page of pictures.")
public record ImageConnection(
        @NonNull List<@NonNull ImageEdge> edges,
        @NonNull List<@NonNull Image> nodes,
        @NonNull PageInfo pageInfo,

        @NonNull @Description(Total.COUNT) int totalCount,
        @NonNull @Description(Total.EXACT) boolean totalCountIsExact) {

    /// One of a page.
    @Description("One of a page.")
    public record ImageEdge(@NonNull Image node, @NonNull String cursor) {}

    static ImageConnection of(Slice<Image> slice) {
        return new ImageConnection(
                slice.edges(ImageEdge::new),
                slice.items(),
                slice.pageInfo(),
                slice.total().count(),
                slice.total().exact());
    }
}
