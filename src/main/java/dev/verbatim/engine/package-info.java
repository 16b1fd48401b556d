/// Executes GraphQL over the schema that SmallRye builds: light fetchers instead of its own, one thread, one
/// session and one transaction a request. Imports `graphql` and the ground floors; the schema brings the rest.
@NullMarked
package dev.verbatim.engine;

import org.jspecify.annotations.NullMarked;
