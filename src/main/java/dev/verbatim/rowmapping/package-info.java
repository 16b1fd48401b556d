/// Reads contents from rows, past Hibernate's session: what is only read needs no state to compare with and
/// no plan made anew for each list of ids. Uses Hibernate's knowledge of columns and types.
///
/// Imports `content`, `context`, `edition`.
@NullMarked
package dev.verbatim.rowmapping;

import org.jspecify.annotations.NullMarked;
