package dev.verbatim.graph;

import dev.verbatim.graph.Uses.Use;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// What shows contents that are not live, up to the articles whose publication would bring them live: what an editor
/// reads of these articles changes with the contents. A change of what is live is public at once, and no publication
/// brings it.
public final class Showing {

    private static final String SHOWING = """
            with recursive showing(type, id) as (
              select i.type, i.id from (
                select cast(u.type as text) as type, coalesce(r.kept_id, u.id) as id
                from unnest(:types, :ids) u(type, id) left join desk.redirect r on r.former_id = u.id) i
              where not %s
              union
              select n.type, n.id from showing cross join lateral (%s) n
              where showing.type <> 'article' and (n.type = 'article' or not %s))
            select type, id from showing""";

    private final Session session;
    private final String sql;

    public Showing(Session session) {
        var needs = new Needs(CurrentGraph.of(session));
        this.session = session;
        this.sql = SHOWING.formatted(needs.isLive("i"), needs.on("desk", "showing"), needs.isLive("n"));
    }

    /// @param contents articles and their parts apart; by former ids too
    /// @return those of them that are not live, all that leads to these and is not live, and the articles
    public Set<Use> of(Collection<Use> contents) {
        return Set.copyOf(Uses.found(session.createNativeQuery(sql, Object[].class)
                .setParameter("types", contents.stream().map(Use::type).toArray(String[]::new))
                .setParameter("ids", contents.stream().map(Use::id).toArray(UUID[]::new))));
    }
}
