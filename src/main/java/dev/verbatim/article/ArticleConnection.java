package dev.verbatim.article;

import dev.verbatim.graphql.paging.PageInfo;
import dev.verbatim.graphql.paging.Slice;
import dev.verbatim.graphql.paging.Total;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// A page of articles.
@Description("A page of articles.")
public record ArticleConnection(
        @NonNull List<@NonNull ArticleEdge> edges,
        @NonNull List<@NonNull Article> nodes,
        @NonNull PageInfo pageInfo,

        @NonNull @Description(Total.COUNT) int totalCount,
        @NonNull @Description(Total.EXACT) boolean totalCountIsExact) {

    /// One of a page.
    @Description("One of a page.")
    public record ArticleEdge(
            @NonNull Article node, @NonNull String cursor) {}

    public static ArticleConnection of(Slice<Article> slice) {
        return new ArticleConnection(
                slice.edges(ArticleEdge::new),
                slice.items(),
                slice.pageInfo(),
                slice.total().count(),
                slice.total().exact());
    }
}
