/// The shape of the graph: which tables there are, what is part of what, and where links lead. Read from the
/// database, so that a new table is understood by publishing, merging, deletion and export alike, or refused
/// with a sentence.
///
/// Imports nothing of ours.
@NullMarked
package dev.verbatim.graph;

import org.jspecify.annotations.NullMarked;
