package dev.verbatim.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// An ordered list of links that a table of pairs holds, such as the images of an article.
///
/// @param table with the columns `from`, `position` and `to`
/// @param target the table of what the links lead to
public record Edges<E>(String table, String from, String to, Class<E> type, String target) {

    /// What the links of each parent lead to, in their order; parents without links are missing.
    public Map<UUID, List<E>> of(Session session, Collection<UUID> parents) {
        var query = session.createNativeQuery("""
                        select l.%2$s as parent, {e.*} from %1$s l join %4$s e on e.id = l.%3$s
                        where l.%2$s = any(cast(:parents as uuid[])) order by l.%2$s, l.position""".formatted(table, from, to, target), Object[].class)
                .addScalar("parent", UUID.class)
                .addEntity("e", type);
        query.setParameter("parents", Listing.array(parents));
        return query.getResultList().stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> type.cast(row[1]), Collectors.toList())));
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
                .setParameter("links", Listing.array(links))
                .executeUpdate();
    }
}
