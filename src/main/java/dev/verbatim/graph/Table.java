package dev.verbatim.graph;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table whose rows belong to the newsroom. On the desk, and where it has a twin there, in the public edition.
///
/// @param columns in their order in the table; those that the database computes are left out
/// @param key the columns of the primary key
/// @param otherKeys the columns of each further key
/// @param shown the condition under which a row goes live, over the table's columns; `true` where all do
/// @param isLive whether the public edition has it too
public record Table(
        String name,
        List<Column> columns,
        List<String> key,
        List<Set<String>> otherKeys,
        List<Link> links,
        String shown,
        boolean isLive) {

    public static final List<String> EDITIONS = List.of("desk", "live");

    public List<String> editions() {
        return isLive ? EDITIONS : List.of("desk");
    }

    public boolean has(String column) {
        return columnNames().anyMatch(column::equals);
    }

    public Stream<String> columnNames() {
        return columns.stream().map(Column::name);
    }

    /// Those that hold what was entered, and not what is derived of it.
    public Stream<String> enteredNames() {
        return columnNames().filter(column -> !Declared.DERIVED.contains(column));
    }

    /// Whether its rows are known by an id of their own, rather than by their place in a list.
    public boolean hasIds() {
        return key.equals(List.of("id"));
    }

    /// To what its rows belong; more than one where they tie several things together.
    public List<Link> owners() {
        return links.stream().filter(Link::owning).toList();
    }

    /// All keys of which the column is a part.
    public List<Set<String>> keysWith(String column) {
        return Stream.concat(Stream.of(Set.copyOf(key)), otherKeys.stream())
                .filter(columns -> columns.contains(column))
                .toList();
    }

    /// Columns for a statement, e.g. `d."id", d."name"`.
    ///
    /// @param alias of the table
    public static String list(String alias, Stream<String> columns) {
        return columns.map(column -> alias + ".\"" + column + '"').collect(Collectors.joining(", "));
    }

    /// Columns for a statement, e.g. `"id", "name"`.
    public static String list(Stream<String> columns) {
        return columns.collect(Collectors.joining("\", \"", "\"", "\""));
    }
}
