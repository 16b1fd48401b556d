package dev.verbatim.graph;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

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
        return some(session, leads(session, edition), type, List.of(id));
    }

    /// At most ten that lead to parts of a content.
    ///
    /// @param part the table of the parts
    public static List<Use> ofParts(Session session, String edition, String part, Collection<UUID> ids) {
        return some(session, new Needs(CurrentGraph.of(session)).onPart(edition, part, "item"), part, ids);
    }

    private static List<Use> some(Session session, String leads, String type, Collection<UUID> ids) {
        return read(session, """
                with item as (select cast(:type as text) as type, id from unnest(:ids) i(id))
                select distinct n.type, n.id
                from item cross join lateral (
                  select u.type, u.id from (%s) u where u.type <> item.type or u.id <> item.id limit %s) n
                order by n.type, n.id limit %s""".formatted(leads, LOOKED_AT, SHOWN), type, ids);
    }

    /// All that lead to some contents of one type.
    public static List<Use> all(Session session, String edition, String type, Collection<UUID> ids) {
        return read(session, """
                with item as (select cast(:type as text) as type, id from unnest(:ids) i(id))
                select distinct n.type, n.id from item cross join lateral (%s) n""".formatted(leads(session, edition)), type, ids);
    }

    /// All that has a version, on the desk, and changes where these become others or vanish: what leads to them, or to
    /// parts of them. Quotes are among them beside their articles.
    ///
    /// @param type of a content or of a part
    public static List<Use> changing(Session session, String type, Collection<UUID> ids) {
        return read(session, """
                with item as (select cast(:type as text) as type, id from unnest(:ids) i(id))
                select distinct n.type, n.id from item cross join lateral (%s) n""".formatted(new Needs(CurrentGraph.of(session)).changing("item")), type, ids);
    }

    private static String leads(Session session, String edition) {
        return new Needs(CurrentGraph.of(session)).on(edition, "item");
    }

    private static List<Use> read(Session session, String sql, String type, Collection<UUID> ids) {
        return found(session.createNativeQuery(sql, Object[].class)
                .setParameter("type", type)
                .setParameter("ids", ids.toArray(UUID[]::new)));
    }

    /// @param query that selects `type` and `id`
    static List<Use> found(NativeQuery<Object[]> query) {
        return query.addScalar("type", String.class).addScalar("id", UUID.class).getResultList().stream()
                .map(row -> new Use((String) row[0], (UUID) row[1]))
                .toList();
    }
}
