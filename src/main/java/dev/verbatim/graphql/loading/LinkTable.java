package dev.verbatim.graphql.loading;

import dev.verbatim.rowmapping.Read;
import dev.verbatim.rowmapping.RowMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// An ordered list of links that a table of pairs holds, such as the images of an article.
///
/// @param table with the columns `from`, `position` and `to`
/// @param target the table of what the links lead to
public record LinkTable<E>(String table, String from, String to, Class<E> type, String target) {

    /// What the links of each parent lead to, in their order; parents without links are missing.
    public Read<Map<UUID, List<E>>> of(Session session, Collection<UUID> parents) {
        var entities = RowMapper.of(session, type);
        var keys = new IdParameter("parents", parents);
        return keys.select(session, entities, this, () -> """
                        select l.%2$s, %5$s from %1$s l join %4$s e on e.id = l.%3$s%6$s
                        where %7$s order by l.%2$s, l.position""".formatted(
                        table, from, to, target, entities.columns("e"), entities.joins("e"), keys.in("l." + from)))
                .into(new HashMap<>(), (linked, row) -> linked.computeIfAbsent(row.uuid(), _ -> new ArrayList<>())
                        .add(row.entity(entities)));
    }

    /// Puts these links in the place of a parent's list.
    public void replace(Session session, UUID parent, List<UUID> links) {
        session.createNativeMutationQuery("delete from %s where %s = :parent".formatted(table, from))
                .setParameter("parent", parent)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        insert into %s (%s, position, %s)
                        select :parent, t.place - 1, t.id
                        from unnest(cast(:links as uuid[])) with ordinality t(id, place)""".formatted(table, from, to))
                .setParameter("parent", parent)
                .setParameter("links", IdParameter.array(links))
                .executeUpdate();
    }
}
