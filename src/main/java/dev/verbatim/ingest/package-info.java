/// Texts that come in: a news text, a page or a ninjs item becomes a proposal of an article with its quotes,
/// people and sources, and, where a caller wants it, a draft. What the text says is found by `page` and
/// `reading`; here it is held against what is on record.
///
/// Imports `access`, `article`, `attribution`, `content`, `editing`, `extraction`, `graphql`, `image`,
/// `person`, `quote`, `rowmapping`, `source`, `text`.
@NullMarked
package dev.verbatim.ingest;

import org.jspecify.annotations.NullMarked;
