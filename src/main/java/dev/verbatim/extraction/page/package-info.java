/// A news page taken apart, as a value, and the limits within which others' pages are read.
///
/// Imports `article`, `content`, `person`.
@NullMarked
package dev.verbatim.extraction.page;

import org.jspecify.annotations.NullMarked;
