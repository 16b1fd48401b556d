/// The HTTP endpoint of the API: protocol, who asks, connections.
///
/// Imports `access`, `cache`, `coding`, `edition`, `engine`, `graphql`, `observability`,
/// `operation`, `text`, `transport`.
@NullMarked
package dev.verbatim.http;

import org.jspecify.annotations.NullMarked;
