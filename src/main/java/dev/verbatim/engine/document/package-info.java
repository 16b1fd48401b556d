/// Documents, parsed and validated once, and the operations in them.
///
/// Imports `engine.binding`, `engine.cost`, `engine.error`, `engine.execution`, `graphql`, `rowmapping`.
@NullMarked
package dev.verbatim.engine.document;

import org.jspecify.annotations.NullMarked;
