package dev.verbatim.person;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Permission;
import dev.verbatim.graphql.mutation.DeletePayload;
import dev.verbatim.graphql.mutation.Mutations;
import dev.verbatim.graphql.mutation.ProvidedFields;
import dev.verbatim.graphql.paging.Listing;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.Total;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.hibernate.Session;

/// People in the API.
@GraphQLApi
public class PersonApi {

    public static final Listing<Person> PEOPLE = new Listing<>(Person.class, "person", person -> person.id);

    private final Session session;
    private final PersonLookup lookup;
    private final PersonWriting writing;
    private final PersonMerge merge;
    private final Mutations mutations;

    PersonApi(Session session, PersonLookup lookup, PersonWriting writing, PersonMerge merge, Mutations mutations) {
        this.session = session;
        this.lookup = lookup;
        this.writing = writing;
        this.merge = merge;
        this.mutations = mutations;
    }

    @Query
    @Description("By id or by slug, a former one included; null where there is none.")
    public @Nullable Person person(@Id @Nullable @Name("id") String id, @Nullable @Name("slug") String slug) {
        return lookup.one(id, slug);
    }

    @Query
    @NonNull
    @Description("People, page by page.")
    public PersonConnection people(
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @Name("filter") PersonFilter filter,
            @Nullable @DefaultValue("NAME") @Name("orderBy") PersonOrder orderBy) {
        var order = orderBy == null ? PersonOrder.NAME : orderBy;
        return PersonConnection.of(PEOPLE.page(
                session,
                PersonFilter.where(filter),
                order.order,
                Page.of(first, after, last, before),
                Total.isAsked()));
    }

    @Mutation
    @NonNull
    @Description("Enters a person on the desk. They go live with the first article that needs them.")
    public PersonPayload createPerson(@NonNull @Name("input") PersonDraft input) {
        Caller.require(Permission.WRITE);
        return mutations.execute(() -> PersonPayload.of(writing.create(input)), PersonPayload::refused);
    }

    @Mutation
    @NonNull
    @Description("Changes a person; where they are live, the public sees it at once, and for those who may not publish "
            + "it is REJECTED. Absent fields stay, a null clears.")
    public PersonPayload updatePerson(
            @NonNull @Id @Name("id") String id,
            @NonNull @Name("expectedVersion") int expectedVersion,
            @NonNull @Name("input") PersonEdit input) {
        Caller.require(Permission.WRITE);
        var given = ProvidedFields.inInput();
        return mutations.execute(
                () -> PersonPayload.of(writing.update(id, expectedVersion, input, given)), PersonPayload::refused);
    }

    @Mutation
    @NonNull
    @Description(
            "The duplicates become the one that is kept, in both editions: everything that led to them leads there, their "
                    + "ids and slugs too. 1 to 100 duplicates. Editors only.")
    public PersonPayload mergePeople(
            @NonNull @Id @Name("keepId") String keepId,
            @NonNull @Id @Name("duplicateIds") List<@NonNull String> duplicateIds) {
        Caller.require(Permission.MERGE);
        return mutations.execute(() -> PersonPayload.of(merge.merge(keepId, duplicateIds)), PersonPayload::refused);
    }

    @Mutation
    @NonNull
    @Description("Deletes a person that nothing leads to; IN_USE otherwise.")
    public DeletePayload deletePerson(
            @NonNull @Id @Name("id") String id, @NonNull @Name("expectedVersion") int expectedVersion) {
        Caller.require(Permission.WRITE);
        return mutations.delete(() -> writing.delete(id, expectedVersion));
    }
}
