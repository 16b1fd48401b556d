package dev.verbatim.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something changed in the public edition: one thing, with all that a transaction did to it.
///
/// @param sequence its number; no order goes by it alone
/// @param subjectId the thing; null where anything may have changed
/// @param ids in the rows that were touched, before and after, links included
/// @param tables that these rows stand in
public record LiveEvent(long sequence, @Nullable UUID subjectId, Set<UUID> ids, Set<String> tables) {

    static final String COLUMNS = "e.sequence, e.subject_id, e.ids, e.tables";

    /// @param from the place of the first of the columns
    static LiveEvent read(ResultSet rows, int from) throws SQLException {
        return new LiveEvent(
                rows.getLong(from),
                rows.getObject(from + 1, UUID.class),
                Set.copyOf(List.of((UUID[]) rows.getArray(from + 2).getArray())),
                Set.copyOf(List.of((String[]) rows.getArray(from + 3).getArray())));
    }

    /// Those of all rows.
    static List<LiveEvent> readAll(ResultSet rows) throws SQLException {
        var events = new ArrayList<LiveEvent>();
        while (rows.next()) {
            events.add(read(rows, 1));
        }
        return List.copyOf(events);
    }

    /// Whether nobody can tell what it was about.
    public boolean isAboutAnything() {
        return subjectId == null;
    }
}
