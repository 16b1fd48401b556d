/// Which edition of the graph a request reads: the desk, where the newsroom works, or what the public sees.
/// Ground floor: imports `context`.
@NullMarked
package dev.verbatim.edition;

import org.jspecify.annotations.NullMarked;
