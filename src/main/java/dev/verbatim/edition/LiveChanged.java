package dev.verbatim.edition;

import java.util.Set;
import java.util.UUID;

/// The public edition has changed, and the change is committed.
///
/// @param ids in the rows before and after, links included
/// @param tables that were touched
/// @param everything whether anything may have changed
/// @param rows of `desk.live_change` that say so
public record LiveChanged(Set<UUID> ids, Set<String> tables, boolean everything, Set<Long> rows) {

    public boolean isEmpty() {
        return tables.isEmpty() && !everything;
    }
}
