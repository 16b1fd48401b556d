/// Plain text as blocks.
///
/// Imports `content`, `extraction.block`, `extraction.page`.
@NullMarked
package dev.verbatim.extraction.text;

import org.jspecify.annotations.NullMarked;
