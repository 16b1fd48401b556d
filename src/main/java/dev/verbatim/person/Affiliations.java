package dev.verbatim.person;

import dev.verbatim.graphql.loading.Batch;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.graphql.loading.LinkLoader;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Loads affiliations: one statement for all people, or for all links, of a level of the query.
@Singleton
@Startup
public class Affiliations {

    private final Batch<UUID, @Nullable List<Affiliation>> ofPeople;
    private final Batch<UUID, @Nullable Affiliation> byId;

    Affiliations(Session session, Batches batches) {
        ofPeople = batches.batch("person.affiliations", people -> Affiliation.OF_PEOPLE.of(session, people));
        byId = batches.batch(
                Affiliation.TYPE, ids -> Affiliation.BY_ID.of(session, ids).map(alone -> {
                    var found = new HashMap<UUID, @Nullable Affiliation>();
                    alone.forEach((id, one) -> found.put(id, one.getFirst()));
                    return found;
                }));
    }

    /// What a link leads to; null where there is no link.
    public CompletionStage<@Nullable Affiliation> to(@Nullable UUID link) {
        return LinkLoader.follow(link, Affiliation.class, byId);
    }

    /// All of a person's, or those that held on a day; the day is not part of the batch's key, so that aliases
    /// with different days share the statement.
    CompletionStage<List<Affiliation>> of(UUID person, @Nullable LocalDate day) {
        return ofPeople.load(person)
                .thenApply(all -> all == null
                        ? List.of()
                        : all.stream()
                                .filter(one -> day == null || one.heldOn(day))
                                .toList());
    }
}
