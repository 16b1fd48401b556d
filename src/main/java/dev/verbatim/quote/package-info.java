/// Quotes: their words, where these stand, who said them to whom, and whether they still stand. Adds the quotes
/// of articles, people and sources. Imports `article` and what lies below it.
@NullMarked
package dev.verbatim.quote;

import org.jspecify.annotations.NullMarked;
