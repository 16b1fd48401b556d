package dev.verbatim.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What in the database the description does not understand, each in a sentence that says what to do. Without it a new
/// table would be forgotten by an export, or by a merger.
record Misfits(Catalog catalog) {

    private static final String DECLARATIONS = "dev.verbatim.graph.Declared";

    List<String> sentences() {
        return Stream.of(
                        catalog.tables().flatMap(this::ofTable),
                        liveAlone(),
                        names().filter(name -> !exists(name))
                                .map(name -> DECLARATIONS + " names " + name + ", which the database does not have."))
                .flatMap(sentences -> sentences)
                .sorted()
                .toList();
    }

    private Stream<String> ofTable(String table) {
        return Stream.of(
                        place(table),
                        twin(table),
                        Stream.concat(columns("desk", "live", table), columns("live", "desk", table)),
                        links(table))
                .flatMap(sentences -> sentences);
    }

    private Stream<String> place(String table) {
        if (catalog.key(table).isEmpty()) {
            return Stream.of("desk.%s needs a primary key.".formatted(table));
        }
        if (Declared.CONTENTS.contains(table) || Declared.APART.contains(table) || isPart(table, Set.of())) {
            return Stream.of();
        }
        return Stream.of(("desk.%s is part of nothing: let the link to what it is part of say ON DELETE CASCADE, or"
                        + " declare it in %s among CONTENTS, APART or LEFT_OUT.")
                .formatted(table, DECLARATIONS));
    }

    /// @param below the tables on the way here: a circle of parts belongs nowhere
    private boolean isPart(String table, Set<String> below) {
        if (Declared.CONTENTS.contains(table)) {
            return true;
        }
        var owners = catalog.linksOf(table).stream().filter(Link::owning).toList();
        var way = new HashSet<>(below);
        return way.add(table) && !owners.isEmpty() && owners.stream().allMatch(owner -> isPart(owner.target(), way));
    }

    private Stream<String> twin(String table) {
        if (catalog.has("live", table) == !Declared.OF_THE_DESK.contains(table)) {
            return Stream.of();
        }
        return Stream.of(
                catalog.has("live", table)
                        ? "live.%s must not be: %s says that the desk alone has it.".formatted(table, DECLARATIONS)
                        : "desk.%1$s has no twin in live: make it (LIKE desk.%1$s INCLUDING ALL), or declare in %2$s.OF_THE_DESK that the desk alone has it."
                                .formatted(table, DECLARATIONS));
    }

    private Stream<String> liveAlone() {
        return catalog.columns().keySet().stream()
                .filter(name -> name.startsWith("live.") && !Declared.LEFT_OUT.containsKey(name))
                .map(name -> name.substring("live.".length()))
                .filter(table -> !catalog.has("desk", table))
                .map(table -> "live.%s has no twin in desk, from which its rows could come.".formatted(table));
    }

    private Stream<String> columns(String edition, String other, String table) {
        if (!catalog.has("live", table)) {
            return Stream.of();
        }
        var there = catalog.written(other, table).stream().map(Column::name).collect(Collectors.toSet());
        return catalog.written(edition, table).stream()
                .map(Column::name)
                .filter(column -> !there.contains(column))
                .map(column -> "%s.%s has a column %s and %s.%s has none: a column stands in both editions."
                        .formatted(edition, table, column, other, table));
    }

    private Stream<String> links(String table) {
        var links = catalog.linksOf(table).stream().map(Link::column).collect(Collectors.toSet());
        var nowhere = catalog.columns().getOrDefault("desk." + table, List.of()).stream()
                .filter(Catalog.Stored::isId)
                .map(stored -> stored.column().name())
                .filter(column -> column.endsWith("_id") && !links.contains(column))
                .filter(_ -> !Declared.APART.contains(table))
                .map(column -> "desk.%s.%s must be a foreign key, so that it is known where it leads."
                        .formatted(table, column));
        var withoutIds = catalog.linksOf(table).stream()
                .filter(link -> !catalog.key(link.target()).equals(List.of("id")))
                .map(link ->
                        "desk.%s leads to %s, whose primary key must be id.".formatted(link.fullName(), link.target()));
        return Stream.concat(nowhere, withoutIds);
    }

    private static Stream<String> names() {
        return Stream.of(
                        Declared.CONTENTS.stream(),
                        Declared.APART.stream(),
                        Declared.OF_THE_DESK.stream(),
                        Declared.SHOWN.keySet().stream(),
                        Declared.TALLIES.stream(),
                        Declared.ALIKE.keySet().stream(),
                        Declared.ALIKE.entrySet().stream().flatMap(table -> table.getValue().stream()
                                .map(column -> table.getKey() + '.' + column)))
                .flatMap(names -> names);
    }

    /// @param name of a table, or of a column of one
    private boolean exists(String name) {
        var parts = name.split("\\.");
        return catalog.columns().getOrDefault("desk." + parts[0], List.of()).stream()
                .anyMatch(stored -> parts.length == 1 || stored.column().name().equals(parts[1]));
    }
}
