/// The lines and paragraphs of a page, sorted by what each is there for.
///
/// Imports `article`, `content`, `extraction.credit`, `extraction.page`.
@NullMarked
package dev.verbatim.extraction.block;

import org.jspecify.annotations.NullMarked;
