/// What an article rests on: adds the sources of articles and the articles of sources.
///
/// Imports `article`, `content`, `graphql`, `rowmapping`, `source`.
@NullMarked
package dev.verbatim.citation;

import org.jspecify.annotations.NullMarked;
