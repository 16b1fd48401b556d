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

/// The rows of a table that belong to something, such as the bylines of an article.
///
/// @param parent the column that says to what
/// @param order columns, of those alike
public record Children<E>(Class<E> type, String table, String parent, String order) {

    /// Those of each parent, in their order; parents without any are missing.
    public Read<Map<UUID, List<E>>> of(Session session, Collection<UUID> parents) {
        var entities = RowMapper.of(session, type);
        var keys = new IdParameter("parents", parents);
        return keys.select(session, entities, this, () -> "select e.%s, %s from %s e%s where %s order by %s"
                        .formatted(
                                parent,
                                entities.columns("e"),
                                table,
                                entities.joins("e"),
                                keys.in("e." + parent),
                                order))
                .into(new HashMap<>(), (children, row) -> children.computeIfAbsent(row.uuid(), _ -> new ArrayList<>())
                        .add(row.entity(entities)));
    }
}
