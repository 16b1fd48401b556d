/// Articles: their bodies, bylines, mentions, corrections, disclosures.
///
/// Imports `article.body`, `content`, `graph`, `graphql`, `image`, `person`, `rowmapping`, `source`, `text`,
/// `topic`.
@NullMarked
package dev.verbatim.article;

import org.jspecify.annotations.NullMarked;
