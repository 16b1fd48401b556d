package dev.verbatim.publishing;

import java.util.List;

/// A table of the public edition that holds a part of one kind of content.
///
/// @param key finds the rows of one content, `:id`
/// @param columns that are copied, all but the tallies
record LiveTable(String name, String key, List<String> columns) {

    String delete() {
        return "delete from live.%s where %s".formatted(name, in("live"));
    }

    /// Rows that are live already are brought up to date in their place, since the tallies stand beside them.
    String copy() {
        var list = String.join(", ", columns);
        var updates =
                columns.stream().map(column -> column + " = excluded." + column).toList();
        var conflict = columns.contains("id") ? " on conflict (id) do update set " + String.join(", ", updates) : "";
        return "insert into live.%s (%s) select %s from desk.%s where %s%s"
                .formatted(name, list, list, name, in("desk"), conflict);
    }

    private String in(String edition) {
        return key.replace("@", edition);
    }
}
