package dev.verbatim.person;

import dev.verbatim.graphql.Batch;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Loads affiliations: one statement for all people, or for all links, of a level of the query.
@Singleton
public class Affiliations {

    private final Batch<UUID, @Nullable List<Affiliation>> ofPeople;
    private final Batch<UUID, @Nullable Affiliation> byId;

    Affiliations(Affiliation.Queries queries) {
        ofPeople = new Batch<>("person.affiliations", people -> queries.of(people).stream()
                .collect(Collectors.groupingBy(affiliation -> affiliation.personId)));
        byId = new Batch<>(Affiliation.TYPE, ids -> queries.byIds(ids).stream()
                .collect(Collectors.toMap(affiliation -> affiliation.id, affiliation -> affiliation)));
    }

    /// What a link leads to; null where there is no link.
    public CompletionStage<@Nullable Affiliation> to(@Nullable UUID link) {
        if (link == null) {
            return CompletableFuture.completedFuture(null);
        }
        return byId.load(link);
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
