package dev.verbatim.article;

import dev.verbatim.content.Requires;
import dev.verbatim.graphql.loading.Batch;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.graphql.paging.Listing;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.PageRequestKey;
import dev.verbatim.graphql.paging.Total;
import dev.verbatim.graphql.paging.Where;
import dev.verbatim.person.Person;
import dev.verbatim.topic.Topic;
import io.quarkus.runtime.Startup;
import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

/// Articles in the API: one, lists, and those of topics and people.
@GraphQLApi
@Startup
public class ArticleApi {

    public static final Listing<Article> ARTICLES = new Listing<>(Article.class, "article", article -> article.id);

    private final Session session;
    private final ArticleLookup lookup;
    private final Batch<PageRequestKey<Of>, ArticleConnection> lists;

    /// Which list of articles hangs on a parent.
    private record Of(String condition, @Nullable BylineRole role) {

        Where where() {
            var where = new Where();
            return role == null ? where.and(condition) : where.and(condition, role.name());
        }
    }

    private static final Of FILED = new Of(
            "(e.section_id = p.id or e.id in (select article_id from article_topic where topic_id = p.id))", null);
    private static final Of NAMING = new Of("e.id in (select article_id from mention where person_id = p.id)", null);

    ArticleApi(Session session, ArticleLookup lookup, Batches batches) {
        this.session = session;
        this.lookup = lookup;
        this.lists = batches.batch(
                "articles",
                keys -> PageRequestKey.load(
                        keys,
                        (parents, key) -> ARTICLES.pages(
                                session,
                                parents,
                                java.util.Objects.requireNonNull(key.arguments())
                                        .where(),
                                ArticleOrder.NEWEST.order,
                                key.page(),
                                key.counted()),
                        ArticleConnection::of));
    }

    @Query
    @Description("By id or by slug, a former one included; null where there is none.")
    public @Nullable Article article(@Id @Nullable @Name("id") String id, @Nullable @Name("slug") String slug) {
        return lookup.one(id, slug);
    }

    @Query
    @NonNull
    @Description("Articles, page by page.")
    public ArticleConnection articles(
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @Name("filter") ArticleFilter filter,
            @Nullable @DefaultValue("NEWEST") @Name("orderBy") ArticleOrder orderBy) {
        var order = orderBy == null ? ArticleOrder.NEWEST : orderBy;
        return ArticleConnection.of(ARTICLES.page(
                session,
                ArticleFilter.where(filter),
                order.order,
                Page.of(first, after, last, before),
                Total.isAsked()));
    }

    @NonNull
    @Name("articles")
    @Description("Filed under this topic, the newest first.")
    @Requires
    public CompletionStage<@NonNull ArticleConnection> articlesOfTopic(
            @Source Topic topic,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before) {
        return lists.load(PageRequestKey.of(topic.id, Page.of(first, after, last, before), FILED));
    }

    @NonNull
    @Name("articles")
    @Description("What they wrote, shot or edited, the newest first; role: only in this role.")
    @Requires
    public CompletionStage<@NonNull ArticleConnection> articlesOfPerson(
            @Source Person person,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @Name("role") BylineRole role) {
        var made = "e.id in (select article_id from byline where person_id = p.id"
                + (role == null ? ")" : " and role = ?)");
        return lists.load(PageRequestKey.of(person.id, Page.of(first, after, last, before), new Of(made, role)));
    }

    @NonNull
    @Description("Where they are named, the newest first.")
    @Requires
    public CompletionStage<@NonNull ArticleConnection> mentionedIn(
            @Source Person person,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before) {
        return lists.load(PageRequestKey.of(person.id, Page.of(first, after, last, before), NAMING));
    }
}
