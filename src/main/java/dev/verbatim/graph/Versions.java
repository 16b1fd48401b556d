package dev.verbatim.graph;

import dev.verbatim.graph.Uses.Use;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// The versions of articles and of their quotes on the desk, which grow where something changes in them that was not
/// changed by way of them.
public final class Versions {

    private static final List<String> RAISED = List.of("article", "quote");

    private Versions() {}

    /// Each by one. Their articles must be held, and they must not have been read in this session.
    ///
    /// @param uses others are passed over
    public static void raise(Session session, Collection<Use> uses) {
        for (var type : RAISED) {
            raise(
                    session,
                    type,
                    uses.stream()
                            .filter(use -> use.type().equals(type))
                            .map(Use::id)
                            .toArray(UUID[]::new));
        }
    }

    private static void raise(Session session, String type, UUID[] ids) {
        if (ids.length > 0) {
            session.createNativeMutationQuery(
                            "update desk.%s set version = version + 1, updated_at = clock_timestamp() where id = any(:ids)"
                                    .formatted(type))
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }
}
