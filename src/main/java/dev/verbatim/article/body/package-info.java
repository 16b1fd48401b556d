/// What an article says: Markdown into blocks, text and safe HTML, in bounded time and depth. Knows no
/// article but by its id.
///
/// Imports `graphql`, `image`, `rowmapping`, `text`.
@NullMarked
package dev.verbatim.article.body;

import org.jspecify.annotations.NullMarked;
