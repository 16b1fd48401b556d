/// The editors' pages: GraphiQL on a set of ready operations, in production too. They speak to the public API
/// only and load nothing from any other host.
///
/// Imports `access`, `coding`, `transport`.
@NullMarked
package dev.verbatim.console;

import org.jspecify.annotations.NullMarked;
