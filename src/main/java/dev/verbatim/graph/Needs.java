package dev.verbatim.graph;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /// Selects `type` and `id` of all that has a version and changes where an item becomes another or vanishes, as it
    /// leads to the item or to a part of it: contents, and such of their parts as have versions of their own.
    ///
    /// @param item the alias of a row with `type` and `id`, a content or a part
    String changing(String item) {
        return selects(
                graph.tables().stream().flatMap(table -> table.links().stream()).flatMap(link -> roots(link)
                        .flatMap(root -> wholes(link).map(whole -> "select %s where %s.type = '%s' and t0.%s %s"
                                .formatted(
                                        whole,
                                        item,
                                        root,
                                        link.column(),
                                        graph.belongs(link, root, "desk", "= " + item + ".id"))))));
    }

    /// What a link leads to, and what that is a part of.
    private Stream<String> roots(Link link) {
        return Stream.concat(Stream.of(link.target()), graph.contentsOf(graph.table(link.target())).stream())
                .distinct();
    }

    /// What has a version above the row that has the link. A row that ties several things together is a part of each,
    /// and changes the others.
    private Stream<String> wholes(Link link) {
        return graph.ways(graph.table(link.table())).stream()
                .filter(way ->
                        !link.owning() || !way.isEmpty() && !way.getFirst().equals(link))
                .flatMap(way -> IntStream.rangeClosed(link.owning() ? way.size() : 0, way.size())
                        .filter(height -> graph.table(at(link, way, height)).has("version"))
                        .mapToObj(height -> "'%s' as type, %s as id from %s"
                                .formatted(at(link, way, height), id(way, height), rows("desk", link.table(), way))));
    }

    private static String at(Link link, List<Link> way, int height) {
        return height == 0 ? link.table() : way.get(height - 1).target();
    }

    private static String id(List<Link> way, int height) {
        return height == 0
                ? "t0.id"
                : "t" + (height - 1) + '.' + way.get(height - 1).column();
    }

    /// A condition: whether a content is live.
    ///
    /// @param item the alias of a row with `type` and `id`
    public String isLive(String item) {
        return graph.contents().stream()
                .map(type ->
                        "when '%1$s' then exists (select from live.%1$s l where l.id = %2$s.id)".formatted(type, item))
                .collect(Collectors.joining(" ", "case " + item + ".type ", " end"));
    }

    private String on(String edition, String item, Predicate<String> targets) {
        return all(edition, targets, link -> graph.ways(graph.table(link.table())).stream()
                .map(way -> "select '%s' as type, %s as id from %s where %s.type = '%s' and t0.%s = %4$s.id"
                        .formatted(
                                way.isEmpty() ? link.table() : way.getLast().target(),
                                id(way, way.size()),
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
        return selects(graph.tables().stream()
                .filter(table -> table.editions().contains(edition))
                .flatMap(table -> table.links().stream())
                .filter(link -> !link.owning() && targets.test(link.target()))
                .flatMap(selects));
    }

    private static String selects(Stream<String> selects) {
        return selects.collect(Collectors.joining(" union all ")) + " offset 0";
    }
}
