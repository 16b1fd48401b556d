package dev.verbatim.graphql.mutation;

import dev.verbatim.content.Content;
import dev.verbatim.content.TypeId;
import dev.verbatim.graph.RowLocks;
import dev.verbatim.graph.Showing;
import dev.verbatim.graph.Uses.Use;
import dev.verbatim.graph.Versions;
import dev.verbatim.graphql.loading.Repository;
import java.util.List;
import org.hibernate.Session;

/// Opens what belongs to the newsroom as a whole, such as a picture. Where it is not live, the articles that show it
/// change with it, so that nobody publishes of it what they have not seen.
public final class ShownContent {

    private ShownContent() {}

    /// Opens one for a change. Articles that would bring it live are held first, and their versions grow.
    ///
    /// @throws InputError NOT_FOUND, or CONFLICT where somebody changed it since the caller read it
    public static <E extends Content> E open(Session session, Repository<E> lookup, String id, int expectedVersion) {
        var named = TypeId.parse(id, lookup.typeName())
                .map(uuid -> List.of(new Use(lookup.typeName(), uuid)))
                .orElse(List.of());
        var shown = new Showing(session);
        var held = shown.of(named);
        new RowLocks(session).closing(held).take();
        var content = lookup.open(id, expectedVersion);
        var showing = shown.of(List.of(new Use(lookup.typeName(), content.id)));
        if (!held.containsAll(showing)) {
            throw new Overtaken();
        }
        Versions.raise(session, showing);
        return content;
    }
}
