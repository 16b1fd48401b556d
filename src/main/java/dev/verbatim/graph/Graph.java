package dev.verbatim.graph;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The newsroom's tables and how they hang together: contents, which stand by themselves, their parts, and the links
/// among them. Whoever copies, moves, deletes or exports rows goes by it, so that each new table needs saying once.
public final class Graph {

    private final Map<String, Table> tables = new LinkedHashMap<>();

    /// Contents first; then each part as soon as what it leads to has its place, as far as there is such an order.
    private Graph(Map<String, Table> unordered) {
        Declared.CONTENTS.forEach(content -> place(unordered, content));
        var left = unordered.keySet().stream()
                .filter(name -> !Declared.CONTENTS.contains(name))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(name -> isLedTo(Objects.requireNonNull(unordered.get(name))))
                    .findFirst()
                    .orElse(left.getFirst());
            place(unordered, next);
            left.remove(next);
        }
    }

    private void place(Map<String, Table> unordered, String name) {
        tables.put(name, Objects.requireNonNull(unordered.get(name), name));
    }

    private boolean isLedTo(Table table) {
        return table.links().stream().allMatch(link -> link.isWithinItsTable() || tables.containsKey(link.target()));
    }

    /// @throws IllegalStateException that names each table and column that is not understood, and says what to declare
    public static Graph read(Connection connection) throws SQLException {
        var catalog = Catalog.read(connection);
        var misfits = new Misfits(catalog).sentences();
        if (!misfits.isEmpty()) {
            throw new IllegalStateException(String.join(" ", misfits));
        }
        return new Graph(catalog.tables().collect(Collectors.toMap(name -> name, name -> table(catalog, name))));
    }

    private static Table table(Catalog catalog, String name) {
        var key = catalog.key(name);
        return new Table(
                name,
                catalog.written("desk", name),
                key,
                catalog.uniques(name).stream()
                        .filter(columns -> !columns.equals(Set.copyOf(key)))
                        .toList(),
                catalog.linksOf(name),
                Declared.SHOWN.getOrDefault(name, "true"),
                catalog.has("live", name));
    }

    /// In an order in which links lead back, as far as there is one.
    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    public Table table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    /// The tables of what stands by itself; their names are those of the kinds.
    public List<String> contents() {
        return Declared.CONTENTS;
    }

    static boolean isContent(String table) {
        return Declared.CONTENTS.contains(table);
    }

    /// The live tables of one kind of content: its own, then its parts, those that are parts of parts before these.
    public List<Table> of(String content) {
        return tables.values().stream()
                .filter(Table::isLive)
                .filter(table -> isWithin(table.name(), content))
                .sorted(Comparator.comparing((Table table) -> !table.name().equals(content))
                        .thenComparing(Comparator.comparing(this::depth).reversed()))
                .toList();
    }

    /// The links that lead into a table.
    public List<Link> linksTo(String table) {
        return tables.values().stream()
                .flatMap(other -> other.links().stream())
                .filter(link -> link.target().equals(table))
                .toList();
    }

    /// Whether rows that come to say the same by a merger become one; those with an id of their own only where that is
    /// declared.
    public boolean holdsNothingTwice(Table table) {
        return Declared.ALIKE.containsKey(table.name()) || !table.hasIds();
    }

    /// The columns in which rows agree that say the same once the link leads to the same.
    public Set<String> alike(Table table, Link link) {
        var declared = Declared.ALIKE.get(table.name());
        Predicate<String> says = declared == null ? column -> !table.key().contains(column) : declared::contains;
        var owners = table.owners().stream().map(Link::column).collect(Collectors.toSet());
        return table.columnNames()
                .filter(column -> !column.equals(link.column()) && !column.equals("position"))
                .filter(column -> owners.contains(column) || says.test(column))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The ways up from a table to contents of which its rows are parts; an empty one for a content itself.
    List<List<Link>> ways(Table table) {
        if (isContent(table.name())) {
            return List.of(List.of());
        }
        return table.owners().stream()
                .flatMap(owner -> ways(table(owner.target())).stream()
                        .map(way ->
                                Stream.concat(Stream.of(owner), way.stream()).toList()))
                .toList();
    }

    Set<String> contentsOf(Table table) {
        return ways(table).stream()
                .map(way -> way.isEmpty() ? table.name() : way.getLast().target())
                .collect(Collectors.toSet());
    }

    /// Whether rows of the table are contents of this kind, or parts of them.
    public boolean isWithin(String table, String content) {
        return contentsOf(table(table)).contains(content);
    }

    private int depth(Table table) {
        return ways(table).stream().mapToInt(List::size).max().orElse(0);
    }

    /// The condition by which the rows are found that are parts of some contents, over the columns of the table.
    ///
    /// @param ids what their ids are compared with, e.g. `= any(:ids)`
    public String isPartOf(Table table, String content, String edition, String ids) {
        if (table.name().equals(content)) {
            return "id " + ids;
        }
        var ways = table.owners().stream()
                .filter(owner -> isWithin(owner.target(), content))
                .map(owner -> owner.column() + ' ' + belongs(owner, content, edition, ids))
                .toList();
        if (ways.size() == 1) {
            return ways.getFirst();
        }
        var key = Table.list(table.key().stream());
        return ways.stream()
                .map(way -> "select %s from %s.%s where %s".formatted(key, edition, table.name(), way))
                .collect(Collectors.joining(" union ", "(" + key + ") in (", ")"));
    }

    /// What follows upon the column of an owner where the owner is one of the contents, or part of one.
    public String belongs(Link owner, String content, String edition, String ids) {
        return owner.target().equals(content)
                ? ids
                : "in (select id from %s.%s where %s)"
                        .formatted(edition, owner.target(), isPartOf(table(owner.target()), content, edition, ids));
    }
}
