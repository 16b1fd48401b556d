package dev.verbatim.content;

import dev.verbatim.graph.Graph;
import dev.verbatim.graph.Link;
import dev.verbatim.graph.Table;

/// The parts of the duplicates become the kept one's, behind those that it has; what it has already they do not
/// bring again.
record MergedParts(Merging merging, Graph graph, Table table, Link owner) {

    private static final String APPEND = """
            update $edition.%1$s o
            set %2$s = $kept, position = d.place + (
              select coalesce(max(position), -1) from $edition.%1$s where %2$s = $kept)
            from (
              select %3$s, row_number() over (order by array_position($duplicates, %2$s), position) as place
              from $edition.%1$s where %2$s = any($duplicates)) d
            where (%4$s) = (%5$s)""";

    void move() {
        var doubles = new Doubles(merging, graph, table, owner);
        if (table.hasIds()) {
            doubles.removeAsOnTheDesk(graph.alike(table, owner));
        } else {
            doubles.remove(graph.alike(table, owner));
        }
        table.keysWith(owner.column()).stream()
                .filter(key -> !key.contains("position"))
                .forEach(doubles::removeWithin);
        merging.inEditions(table, table.has("position") ? appending() : moving());
    }

    private String appending() {
        var key = table.key();
        return APPEND.formatted(
                table.name(),
                owner.column(),
                Table.list(key.stream()),
                Table.list("o", key.stream()),
                Table.list("d", key.stream()));
    }

    private String moving() {
        return "update $edition.%1$s set %2$s = $kept where %2$s = any($duplicates)"
                .formatted(table.name(), owner.column());
    }
}
