/// Lists in pages, as Relay's Cursor Connections have them: cursors, orders, conditions, counts.
///
/// Imports `content`, `graphql.error`, `graphql.loading`, `rowmapping`, `text`.
@NullMarked
package dev.verbatim.graphql.paging;

import org.jspecify.annotations.NullMarked;
