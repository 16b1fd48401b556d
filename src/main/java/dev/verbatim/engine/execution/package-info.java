/// One execution of an operation, from its planned fields to the bytes of the answer.
///
/// Imports `content`, `engine.binding`, `engine.cost`, `engine.error`, `graphql`, `rowmapping`.
@NullMarked
package dev.verbatim.engine.execution;

import org.jspecify.annotations.NullMarked;
