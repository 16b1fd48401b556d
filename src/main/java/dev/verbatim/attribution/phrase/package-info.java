/// Where the words that name somebody begin and end, told with nothing but lists of small words.
///
/// Imports `attribution.token`, `content`.
@NullMarked
package dev.verbatim.attribution.phrase;

import org.jspecify.annotations.NullMarked;
