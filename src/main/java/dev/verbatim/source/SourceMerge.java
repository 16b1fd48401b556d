package dev.verbatim.source;

import dev.verbatim.content.Merging;
import dev.verbatim.graphql.mutation.Duplicates;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Merges sources that were entered more than once. Whatever rests on the duplicates rests on the kept one; what
/// only they have on record, such as a description, fills a gap there. Runs inside the caller's transaction.
@Singleton
class SourceMerge {

    private final SourceLookup lookup;
    private final Session session;
    private final Event<Merging> merges;

    SourceMerge(SourceLookup lookup, Session session, Event<Merging> merges) {
        this.lookup = lookup;
        this.session = session;
        this.merges = merges;
    }

    NewsSource merge(String keepId, List<String> duplicateIds) {
        var sources = Duplicates.open(lookup, keepId, duplicateIds);
        var kept = sources.kept();
        sources.merged().forEach(duplicate -> gather(kept, duplicate));
        kept.parentId = parentAbove(kept, sources.mergedIds());
        kept.touch();
        session.flush();

        var merging = new Merging(
                session,
                NewsSource.TYPE,
                kept.id,
                sources.merged().stream().map(duplicate -> duplicate.id).toList());
        merges.fire(merging);
        merging.move();
        merging.close();
        return kept;
    }

    private static void gather(NewsSource kept, NewsSource duplicate) {
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
        if (kept.url == null) {
            kept.url = duplicate.url;
        }
    }

    /// Where a duplicate is a whole of the kept one, the kept one takes its place among the wholes, else it would
    /// become a part of itself.
    private @Nullable UUID parentAbove(NewsSource kept, Set<UUID> merged) {
        var wholes = session.createNativeQuery("""
                        with recursive up(id, height) as (
                          select parent_id, 1 from desk.source where id = :kept and parent_id is not null
                          union all
                          select s.parent_id, height + 1 from desk.source s join up on s.id = up.id
                          where s.parent_id is not null)
                        select id from up order by height""", UUID.class)
                .setParameter("kept", kept.id)
                .getResultList();
        var above = kept.parentId;
        for (int i = 0; i < wholes.size(); i++) {
            if (merged.contains(wholes.get(i))) {
                above = i + 1 < wholes.size() ? wholes.get(i + 1) : null;
            }
        }
        return above;
    }
}
