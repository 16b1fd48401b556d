/// Quotes: their words, where these stand, who said them to whom, and whether they still stand. Adds the
/// quotes of articles, people and sources.
///
/// Imports `access`, `article`, `content`, `edition`, `graph`, `graphql`, `person`, `quote.anchor`,
/// `rowmapping`, `source`, `topic`.
@NullMarked
package dev.verbatim.quote;

import org.jspecify.annotations.NullMarked;
