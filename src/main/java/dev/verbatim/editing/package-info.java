/// Articles as editors enter them: in one go with their quotes and citations. Stands above `article`, `quote`
/// and `citation`, since its inputs hold theirs.
///
/// Imports `access`, `article`, `citation`, `content`, `graphql`, `image`, `quote`,
/// `rowmapping`, `text`.
@NullMarked
package dev.verbatim.editing;

import org.jspecify.annotations.NullMarked;
