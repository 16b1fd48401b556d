package dev.verbatim.source;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Permission;
import dev.verbatim.content.Requires;
import dev.verbatim.graphql.loading.LinkLoader;
import dev.verbatim.graphql.mutation.DeletePayload;
import dev.verbatim.graphql.mutation.Mutations;
import dev.verbatim.graphql.mutation.ProvidedFields;
import dev.verbatim.graphql.paging.Listing;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.Total;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

/// Sources in the API.
@GraphQLApi
public class SourceApi {

    public static final Listing<NewsSource> SOURCES = new Listing<>(NewsSource.class, "source", source -> source.id);

    private final Session session;
    private final SourceLookup lookup;
    private final SourceWriting writing;
    private final SourceMerge merge;
    private final Mutations mutations;
    private final LinkLoader links;

    SourceApi(
            Session session,
            SourceLookup lookup,
            SourceWriting writing,
            SourceMerge merge,
            Mutations mutations,
            LinkLoader links) {
        this.session = session;
        this.lookup = lookup;
        this.writing = writing;
        this.merge = merge;
        this.mutations = mutations;
        this.links = links;
    }

    @Query
    @Description("By id or by slug, a former one included; null where there is none.")
    public @Nullable NewsSource source(@Id @Nullable @Name("id") String id, @Nullable @Name("slug") String slug) {
        return lookup.one(id, slug);
    }

    @Query
    @NonNull
    @Description("Sources, page by page.")
    public SourceConnection sources(
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @Name("filter") SourceFilter filter,
            @Nullable @DefaultValue("NAME") @Name("orderBy") SourceOrder orderBy) {
        var order = orderBy == null ? SourceOrder.NAME : orderBy;
        return SourceConnection.of(SOURCES.page(
                session,
                SourceFilter.where(filter),
                order.order,
                Page.of(first, after, last, before),
                Total.isAsked()));
    }

    @Description("The source that it is a part of.")
    @Requires("parentId")
    public CompletionStage<@Nullable NewsSource> parent(@Source NewsSource source) {
        return links.to(NewsSource.class, source.parentId);
    }

    @Mutation
    @NonNull
    @Description("Enters a source on the desk. It goes live with the first article that needs it.")
    public SourcePayload createSource(@NonNull @Name("input") SourceDraft input) {
        Caller.require(Permission.WRITE);
        return mutations.execute(() -> SourcePayload.of(writing.create(input)), SourcePayload::refused);
    }

    @Mutation
    @NonNull
    @Description("Changes a source; where it is live, the public sees it at once, and for those who may not publish "
            + "it is REJECTED. Absent fields stay, a null clears.")
    public SourcePayload updateSource(
            @NonNull @Id @Name("id") String id,
            @NonNull @Name("expectedVersion") int expectedVersion,
            @NonNull @Name("input") SourceEdit input) {
        Caller.require(Permission.WRITE);
        var given = ProvidedFields.inInput();
        return mutations.execute(
                () -> SourcePayload.of(writing.update(id, expectedVersion, input, given)), SourcePayload::refused);
    }

    @Mutation
    @NonNull
    @Description(
            "The duplicates become the one that is kept, in both editions: everything that led to them leads there, their "
                    + "ids and slugs too. 1 to 100 duplicates. Editors only.")
    public SourcePayload mergeSources(
            @NonNull @Id @Name("keepId") String keepId,
            @NonNull @Id @Name("duplicateIds") List<@NonNull String> duplicateIds) {
        Caller.require(Permission.MERGE);
        return mutations.execute(() -> SourcePayload.of(merge.merge(keepId, duplicateIds)), SourcePayload::refused);
    }

    @Mutation
    @NonNull
    @Description("Deletes a source that nothing leads to; IN_USE otherwise.")
    public DeletePayload deleteSource(
            @NonNull @Id @Name("id") String id, @NonNull @Name("expectedVersion") int expectedVersion) {
        Caller.require(Permission.WRITE);
        return mutations.delete(() -> writing.delete(id, expectedVersion));
    }
}
