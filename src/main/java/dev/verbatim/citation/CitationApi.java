package dev.verbatim.citation;

import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleApi;
import dev.verbatim.article.ArticleConnection;
import dev.verbatim.article.ArticleOrder;
import dev.verbatim.citation.ArticleSourceConnection.ArticleSourceEdge;
import dev.verbatim.content.ReadSet;
import dev.verbatim.content.Requires;
import dev.verbatim.graphql.loading.Batch;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.graphql.loading.LinkLoader;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.PageRequestKey;
import dev.verbatim.graphql.paging.Slice;
import dev.verbatim.graphql.paging.Where;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.source.NewsSource;
import io.quarkus.runtime.Startup;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

/// What articles rest on, and what rests on a source.
@GraphQLApi
@Startup
public class CitationApi {

    private final Session session;
    private final LinkLoader links;
    private final Batch<UUID, @Nullable List<UsedSource>> used;
    private final Batch<UUID, @Nullable List<Citation>> citations;
    private final Batch<PageRequestKey<Set<SourceUse>>, ArticleConnection> articles;

    CitationApi(Session session, LinkLoader links, Batches batches) {
        this.session = session;
        this.links = links;
        this.used = batches.batch("article.sources", articles -> UsedSource.of(session, articles));
        this.citations = batches.batch("article.citations", articles -> Citation.OF_ARTICLES.of(session, articles));
        this.articles = batches.batch(
                "source.articles", keys -> PageRequestKey.load(keys, this::articlesOf, ArticleConnection::of));
    }

    @NonNull
    @Description(
            "Everyone and everything this article rests on: cited, speaking, spoken to, or credited; by name. Derived from "
                    + "what stands in it. uses: only those with one of these uses.")
    @Requires
    public CompletionStage<@NonNull ArticleSourceConnection> sources(
            @Source Article article,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @Name("uses") List<@NonNull SourceUse> uses) {
        var page = Page.of(first, after, last, before);
        return used.load(article.id)
                .thenApply(sources -> ArticleSourceConnection.of(
                        article.id,
                        Slice.within(only(sources, uses), page, UsedSource.BY_NAME, source -> source.source().id)));
    }

    private static List<UsedSource> only(@Nullable List<UsedSource> sources, @Nullable List<SourceUse> uses) {
        if (sources == null) {
            return List.of();
        }
        return uses == null
                ? sources
                : sources.stream()
                        .filter(source -> source.uses().stream().anyMatch(uses::contains))
                        .toList();
    }

    @Description("As entered, where it is cited; the first where it is cited more than once.")
    public CompletionStage<@Nullable Citation> citation(@Source ArticleSourceEdge edge) {
        return citations
                .load(edge.articleId())
                .thenApply(list -> list == null
                        ? null
                        : list.stream()
                                .filter(citation -> citation.sourceId.equals(edge.node().id))
                                .findFirst()
                                .orElse(null));
    }

    @NonNull
    @Description("What is cited.")
    @Requires("sourceId")
    public CompletionStage<@NonNull NewsSource> source(@Source Citation citation) {
        return links.existing(NewsSource.class, citation.sourceId);
    }

    @NonNull
    @Description("The article that cites it.")
    @Requires("articleId")
    public CompletionStage<@NonNull Article> article(@Source Citation citation) {
        return links.existing(Article.class, citation.articleId);
    }

    @NonNull
    @Description("Articles that rest on it, the newest first. uses: only in one of these uses.")
    @Requires
    public CompletionStage<@NonNull ArticleConnection> articles(
            @Source NewsSource source,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @Name("uses") List<@NonNull SourceUse> uses) {
        var any = uses == null ? null : Set.copyOf(uses);
        return articles.load(PageRequestKey.of(source.id, Page.of(first, after, last, before), any));
    }

    private Read<Map<UUID, Slice<Article>>> articlesOf(
            java.util.Collection<UUID> sources, PageRequestKey<Set<SourceUse>> key) {
        ReadSet.everywhere();
        var where = new Where();
        if (key.arguments() == null) {
            where.and("e.id in (select article_id from article_source where source_id = p.id)");
        } else {
            where.and(
                    "e.id in (select article_id from article_source where source_id = p.id and use = any(cast(? as text[])))",
                    IdParameter.array(key.arguments()));
        }
        return ArticleApi.ARTICLES.pages(session, sources, where, ArticleOrder.NEWEST.order, key.page(), key.counted());
    }
}
