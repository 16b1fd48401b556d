package dev.verbatim.graph;

import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// What leads to a content, so that whoever wants to delete it knows where to look.
public final class Uses {

    private static final int SHOWN = 10;
    /// Somebody may lead there many times over.
    private static final int LOOKED_AT = 200;

    private Uses() {}

    /// A content that leads there, by itself or by one of its parts.
    public record Use(String type, UUID id) {}

    /// At most ten; the content itself is none of them.
    public static List<Use> of(Session session, String edition, String type, UUID id) {
        var all = new Needs(CurrentGraph.of(session)).on(edition, "item");
        return session
                .createNativeQuery("""
                        with item as (select cast(:type as text) as type, cast(:id as uuid) as id)
                        select distinct n.type, n.id
                        from item cross join lateral (
                          select u.type, u.id from (%s) u where u.type <> item.type or u.id <> item.id limit %d) n
                        order by n.type, n.id limit %d""".formatted(all, LOOKED_AT, SHOWN), Object[].class)
                .addScalar("type", String.class)
                .addScalar("id", UUID.class)
                .setParameter("type", type)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> new Use((String) row[0], (UUID) row[1]))
                .toList();
    }
}
