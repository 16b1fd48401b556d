package dev.verbatim.graph;

import dev.verbatim.graph.Uses.Use;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Locks of rows on the desk, taken in the one order that all changes keep, so that no two of them wait for
/// each other in a circle: articles, then people, sources, topics and images, each by id ascending. The
/// publication lock ([dev.verbatim.edition.PublicationLock]) comes after all of them.
public final class RowLocks {

    private static final String ARTICLE = "article";
    private static final List<String> ORDER = List.of(ARTICLE, "person", "source", "topic", "image");

    private final Session session;
    private final Map<String, Set<UUID>> wanted = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    public RowLocks(Session session) {
        this.session = session;
    }

    public RowLocks of(String type, Collection<UUID> ids) {
        wanted.computeIfAbsent(type, _ -> new HashSet<>()).addAll(ids);
        return this;
    }

    /// Nobody can link to these anew either.
    public RowLocks closing(String type, Collection<UUID> ids) {
        closed.add(type);
        return of(type, ids);
    }

    /// And whatever leads to these.
    public RowLocks andWhatLeadsTo(String type, Collection<UUID> ids) {
        Uses.all(session, "desk", type, ids).forEach(use -> of(use.type(), Set.of(use.id())));
        return this;
    }

    /// Articles as they are; nobody can link to the others anew. Quotes have their articles' locks.
    public RowLocks closing(Collection<Use> uses) {
        uses.forEach(use -> {
            if (use.type().equals(ARTICLE)) {
                of(ARTICLE, Set.of(use.id()));
            } else {
                closing(use.type(), Set.of(use.id()));
            }
        });
        return this;
    }

    /// Waits for them all, and keeps them until the transaction ends.
    public void take() {
        for (var type : ORDER) {
            var ids = wanted.getOrDefault(type, Set.of());
            if (!ids.isEmpty()) {
                session.createNativeQuery(
                                "select id from desk.%s where id = any(:ids) order by id for %s"
                                        .formatted(type, closed.contains(type) ? "update" : "no key update"),
                                UUID.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList();
            }
        }
    }
}
