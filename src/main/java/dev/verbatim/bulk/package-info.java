/// Brings much in and out at once, from the command line: the whole newsroom as a file, kept as it is to the
/// last id, and folders of texts that become articles. Stands above everything it enters; only the launcher
/// knows it.
@NullMarked
package dev.verbatim.bulk;

import org.jspecify.annotations.NullMarked;
