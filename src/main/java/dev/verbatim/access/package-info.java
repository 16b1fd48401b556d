/// Who is asking, and what they may do.
///
/// Imports `context`, `edition`, `graphql`.
@NullMarked
package dev.verbatim.access;

import org.jspecify.annotations.NullMarked;
