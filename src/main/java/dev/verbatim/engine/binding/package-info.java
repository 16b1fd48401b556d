/// What callers give, brought to the types of the schema, and then into the Java values that resolvers take.
///
/// Imports `engine.error`, `graphql`.
@NullMarked
package dev.verbatim.engine.binding;

import org.jspecify.annotations.NullMarked;
