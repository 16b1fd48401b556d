package dev.verbatim.graphql.loading;

import dev.verbatim.content.Node;
import dev.verbatim.content.ReadSet;
import dev.verbatim.content.TypeId;
import dev.verbatim.rowmapping.Read;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Finds parts of contents that are nodes themselves, such as affiliations, by ids that callers gave; for reading
/// only. A part is public as long as what it is a part of, so its table's edition has those alone that may be seen.
public abstract class PartLookup<E extends Node> {

    private final Session session;
    private final Children<E> byId;
    private final String typeName;

    /// @param byId by the column `id`
    protected PartLookup(Session session, Children<E> byId, String typeName) {
        this.session = session;
        this.byId = byId;
        this.typeName = typeName;
    }

    String typeName() {
        return typeName;
    }

    Read<Map<TypeId, Node>> given(Collection<UUID> ids) {
        ids.forEach(ReadSet::at);
        return byId.of(session, ids).map(found -> {
            var nodes = new HashMap<TypeId, Node>();
            found.forEach((id, alone) -> nodes.put(new TypeId(typeName, id), alone.getFirst()));
            return nodes;
        });
    }
}
