/// Who made the page and its pictures, as bylines, captions and authors' cards say.
///
/// Imports `article`, `content`, `extraction.page`, `person`.
@NullMarked
package dev.verbatim.extraction.credit;

import org.jspecify.annotations.NullMarked;
