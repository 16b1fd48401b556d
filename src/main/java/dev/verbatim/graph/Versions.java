package dev.verbatim.graph;

import dev.verbatim.graph.Uses.Use;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// The versions of articles and of their quotes, which grow where something changes in them that was not changed by way
/// of them.
public final class Versions {

    private static final List<String> RAISED = List.of("article", "quote");

    private Versions() {}

    /// Each by one, on the desk. Their articles must be held, and they must not have been read in this session.
    ///
    /// @param uses others are passed over
    public static void raise(Session session, Collection<Use> uses) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        for (var type : RAISED) {
            var ids = uses.stream()
                    .filter(use -> use.type().equals(type))
                    .map(Use::id)
                    .toArray(UUID[]::new);
            if (ids.length > 0) {
                session.createNativeMutationQuery(
                                "update desk.%s set version = version + 1, updated_at = :now where id = any(:ids)"
                                        .formatted(type))
                        .setParameter("now", now)
                        .setParameter("ids", ids)
                        .executeUpdate();
            }
        }
    }
}
