/// People, what they held and where, how to reach them; merging duplicates.
///
/// Imports `access`, `content`, `graph`, `graphql`, `rowmapping`, `source`, `text`.
@NullMarked
package dev.verbatim.person;

import org.jspecify.annotations.NullMarked;
