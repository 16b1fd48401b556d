package dev.verbatim.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the foreign keys cannot tell. They do tell what is part of what, since a part is deleted with its whole, and
/// where links lead: what is live needs beside it all contents that it leads to.
final class Declared {

    /// What stands by itself, in the order in which it is copied and exported: what is counted comes before what it is
    /// counted by.
    static final List<String> CONTENTS = List.of("source", "topic", "person", "image", "article");

    /// What is part of nothing and has no foreign keys; whoever writes it writes both editions.
    static final Set<String> APART = Set.of("redirect", "tombstone");

    /// What the newsroom alone has.
    static final Set<String> OF_THE_DESK = Set.of("imported_text");

    /// By table, why it is no part of the newsroom. Keys are settings, not rows, so no secret is in any table.
    static final Map<String, String> LEFT_OUT = Map.of(
            "desk.event", "tells of what happened here, and nothing happened there",
            "desk.modification_due", "what is still to be given the time of a change; empty but for moments",
            "desk.tally_change", "what running transactions have still to count; empty between them",
            "desk.flyway_schema_history", "how these tables came to be; the file names the version");

    /// Counted by the database from the other rows, in each edition by itself.
    static final Set<String> TALLIES =
            Set.of("person.quote_count", "person.quoted_at", "source.use_count", "article_topic.dated_at");

    /// Derived of the other columns by the application, in whatever table: copied with the rest, and no part of a file.
    static final Set<String> DERIVED = Set.of("sort_key");

    /// By table, the condition under which a row goes live; the rows of other tables all do.
    static final Map<String, String> SHOWN = Map.of("contact", "public");

    /// By table, the columns in which rows agree that say the same: where they come to lead to the same thing by a
    /// merger, the first stays. Lists without ids hold nothing twice in any case.
    static final Map<String, Set<String>> ALIKE = Map.of(
            "byline", Set.of("role"),
            "citation", Set.of("kind", "url", "note", "accessed_on"),
            "mention", Set.of(),
            "contact", Set.of("channel", "value"));

    private Declared() {}
}
