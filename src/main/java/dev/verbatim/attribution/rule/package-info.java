/// The ways in which a sentence gives words to somebody: each rule finds a verb, a speaker and the words
/// between.
///
/// Imports `attribution.phrase`, `attribution.token`, `content`, `quote`.
@NullMarked
package dev.verbatim.attribution.rule;

import org.jspecify.annotations.NullMarked;
