/// What an operation may read before it is executed: its size, its price, its limits.
///
/// Imports `engine.error`, `graphql`.
@NullMarked
package dev.verbatim.engine.cost;

import org.jspecify.annotations.NullMarked;
