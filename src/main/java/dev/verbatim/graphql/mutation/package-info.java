/// The gate that all changes pass.
///
/// Imports `content`, `edition`, `event`, `graph`, `graphql.error`, `graphql.loading`, `rowmapping`.
@NullMarked
package dev.verbatim.graphql.mutation;

import org.jspecify.annotations.NullMarked;
