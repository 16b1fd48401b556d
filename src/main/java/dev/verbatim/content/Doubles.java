package dev.verbatim.content;

import dev.verbatim.graph.Graph;
import dev.verbatim.graph.Link;
import dev.verbatim.graph.Table;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows that say the same twice once the duplicates of a merger are one: that of the kept one stays, or else the first,
/// at the first place of them, and what led to the others leads to it.
///
/// @param link by which the rows lead to the one that is kept, or to a duplicate
record Doubles(Merging merging, Graph graph, Table table, Link link) {

    /// Each edition by itself, as they may differ.
    ///
    /// @param alike the columns in which rows agree that say the same
    void remove(Set<String> alike) {
        table.editions().forEach(edition -> remove(edition, edition, alike, "true"));
    }

    /// Those that a key of the table forbids.
    void removeWithin(Set<String> key) {
        var others = key.stream()
                .filter(column -> !column.equals(link.column()))
                .collect(Collectors.toCollection(TreeSet::new));
        var given = Stream.concat(Stream.of("true"), others.stream().map(column -> column + " is not null"))
                .collect(Collectors.joining(" and "));
        table.editions().forEach(edition -> remove(edition, edition, others, given));
    }

    /// The desk says which rows are the same; the public edition follows it, where not all of them may be.
    void removeAsOnTheDesk(Set<String> alike) {
        table.editions().reversed().forEach(edition -> remove(edition, "desk", alike, "true"));
    }

    /// @param told the edition that says which rows are the same
    private void remove(String edition, String told, Set<String> alike, String condition) {
        var doubled = doubled(told, alike, condition);
        for (var other : graph.linksTo(table.name())) {
            var holder = graph.table(other.table());
            if (!holder.editions().contains(edition)) {
                continue;
            }
            merging.run(doubled
                    + (other.owning()
                                    ? "delete from %1$s.%2$s o using doubled d where o.%3$s = d.id and d.place > 1"
                                    : "update %1$s.%2$s o set %3$s = d.first_id from doubled d where o.%3$s = d.id and d.place > 1")
                            .formatted(edition, holder.name(), other.column()));
        }
        if (table.hasIds() && isPlaced() && table.keysWith("position").isEmpty()) {
            merging.run(doubled
                    + "update %s.%s o set position = d.position from doubled d where o.id = d.id and d.place = 1 and o.position <> d.position"
                            .formatted(edition, table.name()));
        }
        merging.run(doubled
                + "delete from %s.%s o using doubled d where (%s) = (%s) and d.place > 1"
                        .formatted(
                                edition,
                                table.name(),
                                Table.list("o", table.key().stream()),
                                Table.list("d", table.key().stream())));
    }

    /// Only where one of the duplicates is among them: what was there twice before stays.
    private String doubled(String edition, Set<String> alike, String condition) {
        // as text: not every type can be compared
        var same = alike.isEmpty()
                ? "1"
                : alike.stream().map("cast(\"%s\" as text)"::formatted).collect(Collectors.joining(", "));
        var order = order() + ", " + Table.list(table.key().stream());
        return """
                with named as (
                  select %1$s, %9$s row_number() over (partition by %2$s order by %3$s) as place,
                    %4$s as first_id, bool_or(%5$s = any($duplicates)) over (partition by %2$s) as merged
                  from %6$s.%7$s where (%5$s = $kept or %5$s = any($duplicates)) and %8$s),
                doubled as (select * from named where merged)
                """.formatted(
                Table.list(table.key().stream()),
                same,
                order,
                table.hasIds() ? "first_value(id) over (partition by %s order by %s)".formatted(same, order) : "null",
                link.column(),
                edition,
                table.name(),
                condition,
                table.hasIds() && isPlaced()
                        ? "min(position) over (partition by %s) as position,".formatted(same)
                        : "");
    }

    /// Whether it is a list in which somebody's first place counts.
    private boolean isPlaced() {
        return table.has("position") && !link.owning();
    }

    /// What is said of the kept one comes first, then what is said first; of parts, those of the kept one.
    private String order() {
        if (isPlaced()) {
            return table.hasIds() ? "%s = $kept desc, position".formatted(link.column()) : "position";
        }
        var merged = "coalesce(array_position($duplicates, %s), 0)".formatted(link.column());
        return table.has("position") ? merged + ", position" : merged;
    }
}
