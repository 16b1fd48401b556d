package dev.verbatim.article;

import dev.verbatim.article.body.Block;
import dev.verbatim.article.body.BodyFormat;
import dev.verbatim.article.body.StoredBody;
import dev.verbatim.content.ReadSet;
import dev.verbatim.content.Requires;
import dev.verbatim.content.Subject;
import dev.verbatim.graphql.loading.Batch;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.graphql.loading.LinkLoader;
import dev.verbatim.graphql.loading.LinkTable;
import dev.verbatim.graphql.paging.Listing;
import dev.verbatim.graphql.paging.Order;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.PageRequestKey;
import dev.verbatim.graphql.paging.Where;
import dev.verbatim.image.Image;
import dev.verbatim.person.Person;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.source.NewsSource;
import dev.verbatim.topic.Topic;
import io.quarkus.runtime.Startup;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

/// What hangs on an article: its body's parts, its makers, its pictures, whom it names, what it set right.
@GraphQLApi
@Startup
public class ArticleParts {

    public static final LinkTable<Image> IMAGES =
            new LinkTable<>("article_image", "article_id", "image_id", Image.class, "image");
    public static final LinkTable<Topic> TOPICS =
            new LinkTable<>("article_topic", "article_id", "topic_id", Topic.class, "topic");

    private static final Listing<Mention> MENTIONS = new Listing<>(Mention.class, "mention", mention -> mention.id);
    private static final Order<Mention> IN_ORDER =
            new Order<>("mention.position", "e.position", false, Order.Kind.NUMBER, mention -> mention.position);

    private final LinkLoader links;
    private final Batch<UUID, StoredBody> bodies;
    private final Batch<UUID, List<Topic>> topics;
    private final Batch<UUID, List<Image>> images;
    private final Batch<UUID, List<Byline>> bylines;
    private final Batch<UUID, List<Correction>> corrections;
    private final Batch<PageRequestKey<Void>, MentionConnection> mentions;

    ArticleParts(Session session, LinkLoader links, Batches batches) {
        this.links = links;
        this.bodies = batches.batch("article.body", articles -> StoredBody.of(session, articles));
        this.topics = lists(batches, "article.topics", articles -> TOPICS.of(session, articles));
        this.images = lists(batches, "article.images", articles -> IMAGES.of(session, articles));
        this.bylines = lists(batches, "article.bylines", articles -> Byline.OF_ARTICLES
                .of(session, articles)
                .map(ArticleParts::named));
        this.corrections =
                lists(batches, "article.corrections", articles -> Correction.OF_ARTICLES.of(session, articles));
        this.mentions = batches.batch(
                "article.mentions",
                keys -> PageRequestKey.load(
                        keys,
                        (articles, key) -> MENTIONS.pages(
                                session,
                                articles,
                                new Where().and("e.article_id = p.id"),
                                IN_ORDER,
                                key.page(),
                                key.counted()),
                        MentionConnection::of));
    }

    /// Bylines show the names of people.
    private static Map<UUID, List<Byline>> named(Map<UUID, List<Byline>> bylines) {
        bylines.values().forEach(list -> list.forEach(byline -> ReadSet.at(byline.personId)));
        return bylines;
    }

    /// Parents without any have an empty list.
    private static <E> Batch<UUID, List<E>> lists(
            Batches batches, String name, Function<Set<UUID>, Read<Map<UUID, List<E>>>> load) {
        return batches.batch(name, articles -> load.apply(articles).map(lists -> {
            articles.forEach(article -> lists.putIfAbsent(article, List.of()));
            return lists;
        }));
    }

    @NonNull
    @Description("The text; MARKDOWN (CommonMark) as written, HTML sanitised, or TEXT.")
    @Requires
    public CompletionStage<@NonNull String> body(
            @Source Article article, @Nullable @DefaultValue("MARKDOWN") @Name("format") BodyFormat format) {
        return bodies.load(article.id).thenApply(body -> switch (format == null ? BodyFormat.MARKDOWN : format) {
            case MARKDOWN -> body.markdown;
            case HTML -> body.parsed().html();
            case TEXT -> body.parsed().text();
        });
    }

    @NonNull
    @Description("The body in order, for native apps; quotes are anchored in these.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull Block>> blocks(@Source Article article) {
        return bodies.load(article.id).thenCombine(images.load(article.id), StoredBody::blocks);
    }

    @Description("The outlet that publishes it.")
    @Requires("publicationId")
    public CompletionStage<@Nullable NewsSource> publication(@Source Article article) {
        return links.to(NewsSource.class, article.publicationId);
    }

    @Description("The section that it stands in.")
    @Requires("sectionId")
    public CompletionStage<@Nullable Topic> section(@Source Article article) {
        return links.to(Topic.class, article.sectionId);
    }

    @NonNull
    @Description("What it is filed under, the section apart.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull Topic>> topics(@Source Article article) {
        return topics.load(article.id);
    }

    @NonNull
    @Description("Who made it, in printed order.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull Byline>> bylines(@Source Article article) {
        return bylines.load(article.id);
    }

    @NonNull
    @Description("Who it is.")
    @Requires("personId")
    public CompletionStage<@NonNull Person> person(@Source Byline byline) {
        return links.existing(Person.class, byline.personId);
    }

    @Description("The first of its images.")
    @Requires
    public CompletionStage<@Nullable Image> leadImage(@Source Article article) {
        return images.load(article.id).thenApply(list -> list.isEmpty() ? null : list.getFirst());
    }

    @NonNull
    @Description("All of its images, the lead image first.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull Image>> images(@Source Article article) {
        return images.load(article.id);
    }

    @NonNull
    @Description("The people, sources and topics that it names, in the order in which they were entered.")
    @Requires
    public CompletionStage<@NonNull MentionConnection> mentions(
            @Source Article article,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before) {
        return mentions.load(PageRequestKey.of(article.id, Page.of(first, after, last, before), null));
    }

    @NonNull
    @Description("Who or what it is.")
    @Requires("link")
    public CompletionStage<@NonNull Subject> subject(@Source Mention mention) {
        return links.to(mention.link).thenApply(Subject.class::cast);
    }

    @NonNull
    @Description("What it set right, the oldest first.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull Correction>> corrections(@Source Article article) {
        return corrections.load(article.id);
    }
}
