/// The newsroom as a file, and back.
///
/// Imports `graph`, `quote`, `transfer.file`.
@NullMarked
package dev.verbatim.transfer.newsroom;

import org.jspecify.annotations.NullMarked;
