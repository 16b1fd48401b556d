package dev.verbatim.topic;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Permission;
import dev.verbatim.content.Requires;
import dev.verbatim.graphql.loading.Batch;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.graphql.loading.Children;
import dev.verbatim.graphql.loading.LinkLoader;
import dev.verbatim.graphql.mutation.DeletePayload;
import dev.verbatim.graphql.mutation.Mutations;
import dev.verbatim.graphql.mutation.ProvidedFields;
import dev.verbatim.graphql.paging.Listing;
import dev.verbatim.graphql.paging.Order;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.Total;
import io.quarkus.runtime.Startup;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

/// Topics in the API.
@GraphQLApi
@Startup
public class TopicApi {

    public static final Listing<Topic> TOPICS = new Listing<>(Topic.class, "topic", topic -> topic.id);
    private static final Order<Topic> BY_NAME =
            new Order<>("topic.by-name", "e.sort_key", false, Order.Kind.TEXT, topic -> topic.sortKey);
    private static final Children<Topic> CHILDREN =
            new Children<>(Topic.class, "topic", "parent_id", "e.parent_id, " + BY_NAME.column() + ", e.id");

    private final Session session;
    private final TopicLookup lookup;
    private final TopicWriting writing;
    private final Mutations mutations;
    private final LinkLoader links;
    private final Batch<UUID, @Nullable List<Topic>> children;

    TopicApi(
            Session session,
            TopicLookup lookup,
            TopicWriting writing,
            Mutations mutations,
            LinkLoader links,
            Batches batches) {
        this.session = session;
        this.lookup = lookup;
        this.writing = writing;
        this.mutations = mutations;
        this.links = links;
        this.children = batches.batch("topic.children", topics -> CHILDREN.of(session, topics));
    }

    @Query
    @Description("By id or by slug, a former one included; null where there is none.")
    public @Nullable Topic topic(@Id @Nullable @Name("id") String id, @Nullable @Name("slug") String slug) {
        return lookup.one(id, slug);
    }

    @Query
    @NonNull
    @Description("Topics by name, page by page.")
    public TopicConnection topics(
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @Name("filter") TopicFilter filter) {
        return TopicConnection.of(TOPICS.page(
                session, TopicFilter.where(filter), BY_NAME, Page.of(first, after, last, before), Total.isAsked()));
    }

    @Description("The topic that it is a part of.")
    @Requires("parentId")
    public CompletionStage<@Nullable Topic> parent(@Source Topic topic) {
        return links.to(Topic.class, topic.parentId);
    }

    @NonNull
    @Description("The topics that are a direct part of it, by name.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull Topic>> children(@Source Topic topic) {
        return children.load(topic.id).thenApply(list -> list == null ? List.of() : list);
    }

    @Mutation
    @NonNull
    @Description("Enters a topic on the desk. It goes live with the first article that needs it.")
    public TopicPayload createTopic(@NonNull @Name("input") TopicDraft input) {
        Caller.require(Permission.WRITE);
        return mutations.execute(() -> TopicPayload.of(writing.create(input)), TopicPayload::refused);
    }

    @Mutation
    @NonNull
    @Description("Changes a topic; where it is live, the public sees it at once, and for those who may not publish "
            + "it is REJECTED. Absent fields stay, a null clears.")
    public TopicPayload updateTopic(
            @NonNull @Id @Name("id") String id,
            @NonNull @Name("expectedVersion") int expectedVersion,
            @NonNull @Name("input") TopicEdit input) {
        Caller.require(Permission.WRITE);
        var given = ProvidedFields.inInput();
        return mutations.execute(
                () -> TopicPayload.of(writing.update(id, expectedVersion, input, given)), TopicPayload::refused);
    }

    @Mutation
    @NonNull
    @Description("Deletes a topic that nothing leads to; IN_USE otherwise.")
    public DeletePayload deleteTopic(
            @NonNull @Id @Name("id") String id, @NonNull @Name("expectedVersion") int expectedVersion) {
        Caller.require(Permission.WRITE);
        return mutations.delete(() -> writing.delete(id, expectedVersion));
    }
}
