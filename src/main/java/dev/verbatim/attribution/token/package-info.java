/// A news text as paragraphs, sentences, words and marks, and the lists of words that rules go by.
///
/// Imports `content`, `rowmapping`.
@NullMarked
package dev.verbatim.attribution.token;

import org.jspecify.annotations.NullMarked;
