package dev.verbatim.person;

import dev.verbatim.content.TypeId;
import dev.verbatim.graph.Table;
import dev.verbatim.graph.Uses;
import dev.verbatim.graphql.error.InputError;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.mutation.KeptRows;
import dev.verbatim.source.SourceLookup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rules by which a person's affiliations are replaced. An affiliation that is named by its id, or that says what
/// one says already, stays the same one, so that quotes which were spoken from it keep it.
@Singleton
class AffiliationWriting {

    private static final int MAX = 100;

    private final SourceLookup sources;
    private final Affiliation.Queries affiliations;
    private final Session session;

    AffiliationWriting(SourceLookup sources, Affiliation.Queries affiliations, Session session) {
        this.sources = sources;
        this.affiliations = affiliations;
        this.session = session;
    }

    List<Affiliation> of(UUID person) {
        return affiliations.of(Set.of(person));
    }

    /// Checks the new list. What comes back stores it, once the person is stored and nothing had problems.
    ///
    /// @param held those that are stored
    Runnable replacing(
            List<Affiliation> held,
            UUID person,
            @Nullable List<AffiliationDraft> drafts,
            InputPath at,
            ValidationErrors problems) {
        problems.size(at, drafts, MAX);
        var given = drafts == null ? List.<AffiliationDraft>of() : drafts;
        var left = new LinkedHashMap<UUID, Affiliation>();
        held.forEach(affiliation -> left.put(affiliation.id, affiliation));
        var named = IntStream.range(0, given.size())
                .mapToObj(i -> Optional.ofNullable(existing(given.get(i), left, at.then(i), problems)))
                .toList();
        var kept = new KeptRows<>(left.values(), Affiliation::says);
        var replaced = new ArrayList<Affiliation>();
        for (int i = 0; i < given.size(); i++) {
            var affiliation = named.get(i).orElseGet(Affiliation::new);
            affiliation.personId = person;
            apply(affiliation, given.get(i), at.then(i), problems);
            var stored = named.get(i).isPresent() ? affiliation : kept.orStored(affiliation);
            stored.position = i;
            replaced.add(stored);
        }
        return () -> {
            remove(kept.left(), at);
            replaced.forEach(session::persist);
        };
    }

    private void remove(List<Affiliation> left, InputPath at) {
        if (left.isEmpty()) {
            return;
        }
        var ids = left.stream().map(affiliation -> affiliation.id).toList();
        for (var edition : Table.EDITIONS) {
            var uses = Uses.ofParts(session, edition, Affiliation.TYPE, ids);
            if (!uses.isEmpty()) {
                throw InputError.inUse(
                        at, "Quotes were spoken from an affiliation that is left out; give its id to keep it.", uses);
            }
        }
        left.forEach(session::remove);
    }

    private static @Nullable Affiliation existing(
            AffiliationDraft draft, Map<UUID, Affiliation> left, InputPath at, ValidationErrors problems) {
        if (draft.id() == null) {
            return null;
        }
        var found = TypeId.parse(draft.id(), Affiliation.TYPE).map(left::remove).orElse(null);
        if (found == null) {
            problems.invalid(at.then("id"), "Must be the id of an affiliation of this person, each at most once.");
        }
        return found;
    }

    private void apply(Affiliation affiliation, AffiliationDraft draft, InputPath at, ValidationErrors problems) {
        affiliation.organisationId = sources.link(problems, at.then("organisationId"), draft.organisationId());
        affiliation.title = problems.line(at.then("title"), draft.title(), 200);
        affiliation.since = draft.since();
        affiliation.until = draft.until();
        if (draft.since() != null && draft.until() != null && draft.until().isBefore(draft.since())) {
            problems.invalid(at.then("until"), "Must not be before since.");
        }
    }
}
