/// What is loaded for many parents at once, and what is found by id or slug.
///
/// Imports `content`, `context`, `edition`, `graph`, `graphql.error`, `rowmapping`.
@NullMarked
package dev.verbatim.graphql.loading;

import org.jspecify.annotations.NullMarked;
