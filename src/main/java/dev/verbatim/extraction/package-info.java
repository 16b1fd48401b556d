/// News pages as others wrote them, plain text, HTML or ninjs, taken apart into one shape: headline, body,
/// bylines, images, and what was left out. The words that the rules look for stand in `resources/page`, one
/// list for each kind.
///
/// Imports `extraction.block`, `extraction.html`, `extraction.ninjs`, `extraction.page`, `extraction.text`.
@NullMarked
package dev.verbatim.extraction;

import org.jspecify.annotations.NullMarked;
