/// HTML pages: what they say for machines, and what readers see.
///
/// Imports `article`, `content`, `extraction.block`, `extraction.credit`, `extraction.page`,
/// `extraction.text`, `person`, `text`.
@NullMarked
package dev.verbatim.extraction.html;

import org.jspecify.annotations.NullMarked;
