/// Where a quote comes from and what stands around it.
///
/// Imports `article`, `content`, `graphql`, `person`, `quote`, `rowmapping`, `source`.
@NullMarked
package dev.verbatim.quote.provenance;

import org.jspecify.annotations.NullMarked;
