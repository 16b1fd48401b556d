/// Connections of clients, on every port, before and beside the routes: what is no HTTP is refused in JSON,
/// what drips in is ended, and nothing is written to what has failed.
///
/// Imports `engine`, `graphql`.
@NullMarked
package dev.verbatim.transport;

import org.jspecify.annotations.NullMarked;
