/// Arguments into the Java values that resolvers take.
///
/// Imports `graphql`.
@NullMarked
package dev.verbatim.engine.binding;

import org.jspecify.annotations.NullMarked;
