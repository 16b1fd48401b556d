package dev.verbatim.citation;

import dev.verbatim.graphql.paging.PageInfo;
import dev.verbatim.graphql.paging.Slice;
import dev.verbatim.graphql.paging.Total;
import dev.verbatim.source.NewsSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/// A page of what an article rests on.
@Description("A page of what an article rests on.")
public record ArticleSourceConnection(
        @NonNull List<@NonNull ArticleSourceEdge> edges,
        @NonNull List<@NonNull NewsSource> nodes,
        @NonNull PageInfo pageInfo,

        @NonNull @Description(Total.COUNT) int totalCount,
        @NonNull @Description(Total.EXACT) boolean totalCountIsExact) {

    /// A source of an article.
    @Description("A source of an article, and in which ways the article rests on it.")
    public record ArticleSourceEdge(
            @Ignore UUID articleId,
            @NonNull NewsSource node,
            @NonNull String cursor,

            @NonNull @Description("At least one.") List<@NonNull SourceUse> uses) {}

    static ArticleSourceConnection of(UUID article, Slice<UsedSource> slice) {
        return new ArticleSourceConnection(
                slice.edges((used, cursor) ->
                        new ArticleSourceEdge(article, used.source(), cursor, List.copyOf(used.uses()))),
                slice.items().stream().map(UsedSource::source).toList(),
                slice.pageInfo(),
                slice.total().count(),
                slice.total().exact());
    }
}
