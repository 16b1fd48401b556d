package dev.verbatim.person;

import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.source.SourceLookup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rules by which a person's affiliations are replaced. An affiliation that is named by its id stays the
/// same one, so that quotes which were spoken from it keep it.
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
        var left = new HashMap<UUID, Affiliation>();
        held.forEach(affiliation -> left.put(affiliation.id, affiliation));
        var added = new ArrayList<Affiliation>();
        for (int i = 0; drafts != null && i < drafts.size(); i++) {
            var affiliation = existing(drafts.get(i), left, at.then(i), problems);
            if (affiliation == null) {
                affiliation = new Affiliation();
                added.add(affiliation);
            }
            affiliation.personId = person;
            affiliation.position = i;
            apply(affiliation, drafts.get(i), at.then(i), problems);
        }
        return () -> {
            left.values().forEach(session::remove);
            added.forEach(session::persist);
        };
    }

    private static @Nullable Affiliation existing(
            AffiliationDraft draft, Map<UUID, Affiliation> left, InputPath at, ValidationErrors problems) {
        if (draft.id() == null) {
            return null;
        }
        var found = TypeId.parse(draft.id())
                .filter(typeId -> typeId.prefix().equals(Affiliation.TYPE))
                .map(typeId -> left.remove(typeId.uuid()))
                .orElse(null);
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
