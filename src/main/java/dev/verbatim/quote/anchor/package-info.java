/// Where a quote's words stand in a body: text without its typography, the search for words, and ranges.
///
/// Imports `article`, `rowmapping`, `text`.
@NullMarked
package dev.verbatim.quote.anchor;

import org.jspecify.annotations.NullMarked;
