/// Brings much in and out at once, from the command line: the whole newsroom as a file, kept as it is to the
/// last id, and folders of texts that become articles. Stands above everything it enters; only the launcher
/// knows it.
///
/// Imports `content`, `transfer.file`, `transfer.newsroom`, `transfer.texts`.
@NullMarked
package dev.verbatim.transfer;

import org.jspecify.annotations.NullMarked;
