package dev.verbatim.bulk;

import java.util.List;

/// A table whose rows belong to the newsroom.
///
/// @param columns that are written, in their order in the table
/// @param key the columns of the primary key
record NewsroomTable(String edition, String name, List<String> columns, List<String> key) {

    /// Under which the file knows it, e.g. `desk.quote`.
    String fullName() {
        return edition + '.' + name;
    }

    /// Each row as a line of the file, as bytes that need no further treatment: JSON holds no control
    /// characters, so with these two as delimiter and quote PostgreSQL's CSV finds nothing to quote or
    /// escape.
    String copyOut() {
        return """
                copy (select '{"table":"%s","row":' || row_to_json(r) || '}' from (select %s from %s) r order by %s)
                to stdout with (format csv, delimiter E'\\x01', quote E'\\x02')""".formatted(fullName(), list(columns), fullName(), list(key));
    }

    /// Takes an array of rows as its one parameter.
    String insert() {
        return "insert into %1$s (%2$s) select %2$s from json_populate_recordset(null::%1$s, ?::json)"
                .formatted(fullName(), list(columns));
    }

    private static String list(List<String> columns) {
        return '"' + String.join("\", \"", columns) + '"';
    }
}
