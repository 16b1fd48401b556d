package dev.verbatim.graph;

/// A column that holds the id of a row of another table, or of its own.
///
/// @param table that has the column
/// @param target the table that it leads into
/// @param owning whether the row is a part of what it leads to, and is deleted with it
public record Link(String table, String column, String target, boolean owning) {

    /// Whether it leads to a row of its own table.
    public boolean isWithinItsTable() {
        return table.equals(target);
    }

    String fullName() {
        return table + '.' + column;
    }
}
