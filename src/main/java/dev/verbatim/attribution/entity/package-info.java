/// Who is meant: the people and sources of a text, gathered under their names over all of its sentences.
///
/// Imports `attribution.phrase`, `attribution.rule`, `attribution.token`, `source`.
@NullMarked
package dev.verbatim.attribution.entity;

import org.jspecify.annotations.NullMarked;
