package dev.verbatim.person;

import dev.verbatim.content.Merging;
import dev.verbatim.graphql.mutation.Duplicates;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import org.hibernate.Session;

/// Merges people who were entered more than once. What the duplicates said, wrote, held and are called becomes
/// the kept one's; what only they have on record, such as a description, fills a gap there. Runs inside the
/// caller's transaction.
@Singleton
class PersonMerge {

    private final PersonLookup lookup;
    private final Session session;
    private final Event<Merging> merges;

    PersonMerge(PersonLookup lookup, Session session, Event<Merging> merges) {
        this.lookup = lookup;
        this.session = session;
        this.merges = merges;
    }

    Person merge(String keepId, List<String> duplicateIds) {
        var people = Duplicates.open(lookup, keepId, duplicateIds);
        var kept = people.kept();
        people.merged().forEach(duplicate -> gather(kept, duplicate));
        kept.touch();
        session.flush();

        var merging = new Merging(
                session,
                Person.TYPE,
                kept.id,
                people.merged().stream().map(duplicate -> duplicate.id).toList());
        merges.fire(merging);
        merging.move();
        merging.close();
        return kept;
    }

    private static void gather(Person kept, Person duplicate) {
        var aliases = new LinkedHashSet<>(kept.aliases);
        aliases.add(duplicate.name);
        aliases.addAll(duplicate.aliases);
        aliases.remove(kept.name);
        kept.aliases = List.copyOf(aliases);
        var sameAs = new LinkedHashSet<>(kept.sameAs);
        sameAs.addAll(duplicate.sameAs);
        kept.sameAs = List.copyOf(sameAs);
        if (kept.description == null) {
            kept.description = duplicate.description;
        }
        if (kept.imageId == null) {
            kept.imageId = duplicate.imageId;
        }
    }
}
