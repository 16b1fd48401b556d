package dev.verbatim.publishing;

import dev.verbatim.graph.Column;
import dev.verbatim.graph.Graph;
import dev.verbatim.graph.Link;
import dev.verbatim.graph.Table;
import java.util.List;
import java.util.stream.Collectors;

/// A table of the public edition that holds a part of one kind of content, as the statements that write it. Each takes
/// any number of contents, `:ids`.
record LiveTable(String delete, String copy) {

    private static final String ANY = "= any(:ids)";

    static LiveTable of(Graph graph, Table table, String content) {
        var own = graph.isPartOf(table, content, "live", ANY);
        return new LiveTable(
                "delete from live.%s where %s".formatted(table.name(), own), copy(graph, table, content, own));
    }

    /// Takes away what the desk has no more, and writes what it has and differs. Rows are brought up to date in their
    /// place, since tallies stand beside them; of those that are equal none is touched.
    private static String copy(Graph graph, Table table, String content, String own) {
        var columns = Table.list(table.columnNames());
        return """
                with gone as (
                  delete from live.%1$s t where %2$s and not exists (
                    select from desk.%1$s d where (%3$s) = (%4$s) and %5$s%6$s)
                  returning 1)
                insert into live.%1$s as t (%7$s) overriding system value
                select %7$s from desk.%1$s d where %8$s and %5$s%9$s and (select count(*) from gone) >= 0
                on conflict (%10$s) do %11$s""".formatted(
                        table.name(),
                        own,
                        Table.list("d", table.key().stream()),
                        Table.list("t", table.key().stream()),
                        table.shown(),
                        // a row must not run into another's key that is about to change
                        table.name().equals(content) || table.otherKeys().isEmpty()
                                ? ""
                                : " and " + row("d", table.columns()) + " = " + row("t", table.columns()),
                        columns,
                        graph.isPartOf(table, content, "desk", ANY),
                        table.owners().size() < 2 ? "" : " and " + ends(graph, table, content),
                        Table.list(table.key().stream()),
                        update(table));
    }

    private static String update(Table table) {
        var updated = table.columns().stream()
                .filter(column -> !column.fixed() && !table.key().contains(column.name()))
                .toList();
        return updated.isEmpty()
                ? "nothing"
                : "update set "
                        + updated.stream()
                                .map(column -> "\"%1$s\" = excluded.\"%1$s\"".formatted(column.name()))
                                .collect(Collectors.joining(", "))
                        + " where " + row("t", updated) + " <> " + row("excluded", updated);
    }

    /// As text: not every type can be compared.
    private static String row(String alias, List<Column> columns) {
        return "cast(row(%s) as text)"
                .formatted(Table.list(alias, columns.stream().map(Column::name)));
    }

    /// What ties several things together is live where all of them are, or are just being copied.
    private static String ends(Graph graph, Table table, String content) {
        return table.owners().stream()
                .map(owner -> "(exists (select from live.%s e where e.id = d.%s)%s)"
                        .formatted(owner.target(), owner.column(), copied(graph, owner, content)))
                .collect(Collectors.joining(" and "));
    }

    private static String copied(Graph graph, Link owner, String content) {
        return graph.isWithin(owner.target(), content)
                ? " or d.%s %s".formatted(owner.column(), graph.belongs(owner, content, "desk", ANY))
                : "";
    }
}
