package dev.verbatim.quote;

import dev.verbatim.content.TypeId;
import dev.verbatim.graph.RowLocks;
import dev.verbatim.graph.Uses;
import dev.verbatim.graph.Uses.Use;
import dev.verbatim.graph.Versions;
import dev.verbatim.graphql.mutation.Overtaken;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// What is lost elsewhere with a quote, or with all quotes of an article: an origin, a mark of a contradiction. The
/// articles that lose it are held before what is deleted is opened, and change with it.
public final class Losses {

    private final Session session;
    private final List<Use> deleted;
    private final Set<Use> held;

    private Losses(Session session, List<Use> deleted, Collection<UUID> articles) {
        this.session = session;
        this.deleted = deleted;
        this.held = losing();
        articles.forEach(article -> held.add(new Use("article", article)));
    }

    /// Takes the locks.
    ///
    /// @param type of what is about to be deleted, an article or a quote
    /// @param articles that change in any case
    public static Losses hold(Session session, String type, String id, Collection<UUID> articles) {
        var deleted =
                TypeId.parse(id, type).map(uuid -> List.of(new Use(type, uuid))).orElse(List.of());
        var losses = new Losses(session, deleted, articles);
        new RowLocks(session).closing(losses.held).closing(deleted).take();
        return losses;
    }

    /// Raises the versions of what loses something, before it does.
    ///
    /// @throws Overtaken where something else has come to lose something meanwhile
    public void raiseVersions() {
        if (!held.containsAll(losing())) {
            throw new Overtaken();
        }
        held.removeAll(deleted);
        Versions.raise(session, held);
    }

    private Set<Use> losing() {
        var losing = new HashSet<Use>();
        deleted.forEach(one -> losing.addAll(Uses.changing(session, one.type(), List.of(one.id()))));
        return losing;
    }
}
