/// What callers are told when a request is wrong, or when we fail.
///
/// Imports `graphql`, `rowmapping`.
@NullMarked
package dev.verbatim.engine.error;

import org.jspecify.annotations.NullMarked;
