/// Lists in pages, as Relay's Cursor Connections have them: cursors, orders, conditions, counts.
///
/// Imports `content`, `graphql.error`, `graphql.loading`, `rowmapping`.
@NullMarked
package dev.verbatim.graphql.paging;

import org.jspecify.annotations.NullMarked;
