/// Files that are read line by line, and how far the work has come.
///
/// Imports nothing of ours.
@NullMarked
package dev.verbatim.transfer.file;

import org.jspecify.annotations.NullMarked;
