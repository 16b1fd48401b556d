package dev.verbatim.transfer.newsroom;

import dev.verbatim.graph.Column;
import dev.verbatim.graph.Table;
import java.util.Collection;
import java.util.List;

/// A table whose rows belong to the newsroom, in one edition.
record NewsroomTable(String edition, Table table) {

    /// Under which the file knows it, e.g. `desk.quote`.
    String fullName() {
        return edition + '.' + table.name();
    }

    /// Those that are written, in their order in the table.
    List<String> columns() {
        return table.enteredNames().toList();
    }

    /// Without which no row can be.
    List<String> required() {
        return table.columns().stream()
                .filter(column -> !column.optional())
                .map(Column::name)
                .toList();
    }

    /// Each row as a line of the file, as bytes that need no further treatment: JSON holds no control
    /// characters, so with these two as delimiter and quote PostgreSQL's CSV finds nothing to quote or
    /// escape.
    String copyOut() {
        return """
                copy (select '{"table":"%s","row":' || row_to_json(r) || '}' from (select %s from %s) r order by %s)
                to stdout with (format csv, delimiter E'\\x01', quote E'\\x02')""".formatted(
                        fullName(), Table.list(table.enteredNames()), fullName(), Table.list(table.key().stream()));
    }

    /// Takes an array of rows as its one parameter.
    ///
    /// @param given the columns that the rows have
    String insert(Collection<String> given) {
        var columns = Table.list(table.enteredNames().filter(given::contains));
        return "insert into %1$s (%2$s) overriding system value select %2$s from json_populate_recordset(null::%1$s, ?::json)"
                .formatted(fullName(), columns);
    }
}
