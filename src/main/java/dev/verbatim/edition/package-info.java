/// Which edition of the graph a request reads: the desk, where the newsroom works, or what the public sees.
///
/// Imports `context`.
@NullMarked
package dev.verbatim.edition;

import org.jspecify.annotations.NullMarked;
