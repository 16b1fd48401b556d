package dev.verbatim.graph;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which contents must stand beside which: whoever leads to a content, by a link of its own or of one of its parts,
/// needs it. As statements that read the links of one item by their indexes.
public record Needs(Graph graph) {

    /// Selects `type` and `id` of what an item needs of what goes live.
    ///
    /// @param item the alias of a row with `type` and `id`
    public String of(String edition, String item) {
        return all(edition, Graph::isContent, link -> graph.contentsOf(graph.table(link.table())).stream()
                .map(content ->
                        "select '%s' as type, %s as id from %s.%s where %s.type = '%s' and %2$s is not null and %s and %s"
                                .formatted(
                                        link.target(),
                                        link.column(),
                                        edition,
                                        link.table(),
                                        item,
                                        content,
                                        graph.isPartOf(
                                                graph.table(link.table()), content, edition, "= " + item + ".id"),
                                        graph.table(link.table()).shown())));
    }

    /// Selects `type` and `id` of what needs an item.
    ///
    /// @param item the alias of a row with `type` and `id`
    public String on(String edition, String item) {
        return on(edition, item, Graph::isContent);
    }

    /// The same of what leads to a part of a content.
    ///
    /// @param part its table
    /// @param item the alias of a row with the `type` of that name and `id`
    public String onPart(String edition, String part, String item) {
        return on(edition, item, part::equals);
    }

    private String on(String edition, String item, Predicate<String> targets) {
        return all(edition, targets, link -> graph.ways(graph.table(link.table())).stream()
                .map(way -> "select '%s' as type, %s as id from %s where %s.type = '%s' and t0.%s = %4$s.id"
                        .formatted(
                                way.isEmpty() ? link.table() : way.getLast().target(),
                                way.isEmpty()
                                        ? "t0.id"
                                        : "t" + (way.size() - 1) + '.'
                                                + way.getLast().column(),
                                rows(edition, link.table(), way),
                                item,
                                link.target(),
                                link.column())));
    }

    private static String rows(String edition, String table, List<Link> way) {
        var rows = new StringBuilder("%s.%s t0".formatted(edition, table));
        for (int i = 0; i + 1 < way.size(); i++) {
            rows.append(" join %s.%s t%s on t%3$s.id = t%s.%s"
                    .formatted(
                            edition, way.get(i).target(), i + 1, i, way.get(i).column()));
        }
        return rows.toString();
    }

    /// Read for each item by itself: joined, the tables would be read whole.
    private String all(String edition, Predicate<String> targets, Function<Link, Stream<String>> selects) {
        return graph.tables().stream()
                        .filter(table -> table.editions().contains(edition))
                        .flatMap(table -> table.links().stream())
                        .filter(link -> !link.owning() && targets.test(link.target()))
                        .flatMap(selects)
                        .collect(Collectors.joining(" union all "))
                + " offset 0";
    }
}
