package dev.verbatim.article;

import dev.verbatim.content.Requires;
import dev.verbatim.graphql.loading.Batch;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.graphql.paging.Listing;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.PageRequestKey;
import dev.verbatim.graphql.paging.Slice;
import dev.verbatim.graphql.paging.Total;
import dev.verbatim.graphql.paging.Ways;
import dev.verbatim.graphql.paging.Ways.Way;
import dev.verbatim.graphql.paging.Where;
import dev.verbatim.image.Image;
import dev.verbatim.person.Person;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.topic.Topic;
import dev.verbatim.topic.TopicTree;
import io.quarkus.runtime.Startup;
import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
    ///
    /// @param role the condition's parameter, where it has one
    private record Of(
            String condition,
            @Nullable BylineRole role,
            @Nullable Ways ways) {

        static Of of(String condition) {
            return new Of(condition, null, null);
        }

        static Of by(Ways ways) {
            return new Of("true", null, ways);
        }

        Where where() {
            var where = role == null ? new Where().and(condition) : new Where().and(condition, role.name());
            return ways == null ? where : where.by(ways);
        }
    }

    /// The date stands beside the topics too, so that they are read in its order.
    private static final List<Way> FILING = List.of(
            new Way("article e", "e.section_id = d.id"),
            new Way(
                    "article_topic t join article e on e.id = t.article_id and e.dated_at = t.dated_at",
                    "t.topic_id = d.id"));

    private static final Of FILED = Of.by(new Ways("(select p.id)", FILING));
    private static final Of FILED_BELOW = Of.by(new Ways(TopicTree.below("select p.id"), FILING));
    private static final Of NAMING = Of.of("e.id in (select article_id from mention where person_id = p.id)");
    private static final Of SHOWING = Of.of("e.id in (select article_id from article_image where image_id = p.id)");

    ArticleApi(Session session, ArticleLookup lookup, Batches batches) {
        this.session = session;
        this.lookup = lookup;
        this.lists = batches.batch("articles", keys -> PageRequestKey.load(keys, this::pages, ArticleConnection::of));
    }

    private Read<Map<UUID, Slice<Article>>> pages(Collection<UUID> parents, PageRequestKey<Of> key) {
        var of = Objects.requireNonNull(key.arguments());
        var pages = ARTICLES.pages(session, parents, of.where(), ArticleOrder.NEWEST.order, key.page(), key.counted());
        return of.equals(FILED_BELOW) ? TopicTree.noted(session, parents).with(pages, (_, found) -> found) : pages;
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
    @Description("Filed under this topic, the newest first. deep: or under one that is below it.")
    @Requires
    public CompletionStage<@NonNull ArticleConnection> articlesOfTopic(
            @Source Topic topic,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @DefaultValue("false") @Name("deep") Boolean deep) {
        var filed = Boolean.TRUE.equals(deep) ? FILED_BELOW : FILED;
        return lists.load(PageRequestKey.of(topic.id, Page.of(first, after, last, before), filed));
    }

    @NonNull
    @Name("articles")
    @Description("Which show it, the newest first.")
    @Requires
    public CompletionStage<@NonNull ArticleConnection> articlesOfImage(
            @Source Image image,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before) {
        return lists.load(PageRequestKey.of(image.id, Page.of(first, after, last, before), SHOWING));
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
        return lists.load(PageRequestKey.of(person.id, Page.of(first, after, last, before), new Of(made, role, null)));
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
