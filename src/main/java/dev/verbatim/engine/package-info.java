/// Executes GraphQL over the schema that SmallRye builds, as it is offered: light fetchers instead of its own, one
/// thread, one session and one transaction a request.
///
/// Imports `context`, `edition`, `engine.cost`, `engine.document`, `engine.error`, `engine.execution`,
/// `graphql`, `rowmapping`.
@NullMarked
package dev.verbatim.engine;

import org.jspecify.annotations.NullMarked;
