package dev.verbatim.content;

import dev.verbatim.context.RequestContext;
import dev.verbatim.context.RequestContext.Part;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// What was looked at to make an answer, so that a cache knows when it is no longer true: the rows that were read
/// and the ids that were asked for, found or not; for whole lists the tables that they were made of.
///
/// Every entity tells of itself when it is read. A list that hangs on something is covered by that: a row that
/// joins or leaves it names what it hangs on.
public final class ReadSet {

    /// More than these are not told apart: such an answer depends on everything.
    public static final int MAX = 2_000;

    private static final Part<ReadSet> PART = new Part<>();

    private final Set<UUID> ids = new HashSet<>();
    private final Set<String> tables = new HashSet<>();
    private boolean everywhere;

    public static void at(UUID id) {
        var current = PART.current();
        if (current != null) {
            current.add(id);
        }
    }

    /// At a whole table, as lists do that hang on nothing.
    public static void atTable(String table) {
        var current = PART.current();
        if (current != null) {
            current.tables.add(table);
        }
    }

    /// At so much that any change may matter.
    public static void everywhere() {
        var current = PART.current();
        if (current != null) {
            current.everywhere = true;
        }
    }

    /// A request that notes what it looks at.
    public RequestContext in(RequestContext context) {
        return context.with(PART, this);
    }

    public Set<UUID> ids() {
        return ids;
    }

    public Set<String> tables() {
        return tables;
    }

    public boolean isEverywhere() {
        return everywhere;
    }

    private void add(UUID id) {
        if (ids.size() < MAX) {
            ids.add(id);
        } else {
            everywhere = true;
        }
    }
}
