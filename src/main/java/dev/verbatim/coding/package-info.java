/// The content codings of answers (RFC 9110, section 8.4), and what clients prefer by their headers.
///
/// Imports nothing of ours.
@NullMarked
package dev.verbatim.coding;

import org.jspecify.annotations.NullMarked;
