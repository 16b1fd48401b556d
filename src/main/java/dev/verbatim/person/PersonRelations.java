package dev.verbatim.person;

import dev.verbatim.content.Requires;
import dev.verbatim.graphql.loading.Batch;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.graphql.loading.LinkLoader;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.PageRequestKey;
import dev.verbatim.graphql.paging.Where;
import dev.verbatim.source.NewsSource;
import io.quarkus.runtime.Startup;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

/// What hangs on a person: what they held and where, how to reach them; and the people of a source.
@GraphQLApi
@Startup
public class PersonRelations {

    private final LinkLoader links;
    private final Affiliations affiliations;
    private final Batch<UUID, @Nullable List<Contact>> contacts;
    private final Batch<PageRequestKey<LocalDate>, PersonConnection> ofSources;

    PersonRelations(Session session, LinkLoader links, Affiliations affiliations, Batches batches) {
        this.links = links;
        this.affiliations = affiliations;
        this.contacts = batches.batch("person.contacts", people -> Contact.OF_PEOPLE.of(session, people));
        this.ofSources = batches.batch(
                "source.people",
                keys -> PageRequestKey.load(
                        keys,
                        (sources, key) -> PersonApi.PEOPLE.pages(
                                session,
                                sources,
                                affiliated(key.arguments()),
                                PersonOrder.NAME.order,
                                key.page(),
                                key.counted()),
                        PersonConnection::of));
    }

    @NonNull
    @Description("What they hold and held, and where. at: only what held on that day; an open end counts as holding.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull Affiliation>> affiliations(
            @Source Person person, @Nullable @Name("at") LocalDate at) {
        return affiliations.of(person.id, at);
    }

    @NonNull
    @Description("How to reach them. The public sees those alone that are marked public.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull Contact>> contacts(@Source Person person) {
        return contacts.load(person.id).thenApply(list -> list == null ? List.of() : list);
    }

    @NonNull
    @Description("Who holds or held it.")
    @Requires("personId")
    public CompletionStage<@NonNull Person> person(@Source Affiliation affiliation) {
        return links.existing(Person.class, affiliation.personId);
    }

    @Description("Where it is or was held; null where that is not on record.")
    @Requires("organisationId")
    public CompletionStage<@Nullable NewsSource> organisation(@Source Affiliation affiliation) {
        return links.to(NewsSource.class, affiliation.organisationId);
    }

    @NonNull
    @Description("Who holds or held something there, by name. at: only those who held it on that day.")
    @Requires
    public CompletionStage<@NonNull PersonConnection> people(
            @Source NewsSource source,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @Name("at") LocalDate at) {
        return ofSources.load(PageRequestKey.of(source.id, Page.of(first, after, last, before), at));
    }

    private static Where affiliated(@Nullable LocalDate at) {
        var there = "e.id in (select a.person_id from affiliation a where a.organisation_id = p.id";
        return at == null
                ? new Where().and(there + ")")
                : new Where().and(there + " and " + PersonFilter.HELD + ")", at, at);
    }
}
