/// IPTC's News in JSON.
///
/// Imports `article`, `extraction.block`, `extraction.credit`, `extraction.html`, `extraction.page`,
/// `extraction.text`, `person`.
@NullMarked
package dev.verbatim.extraction.ninjs;

import org.jspecify.annotations.NullMarked;
