/// Articles as editors enter them: in one go with their quotes and citations. Stands above `article`, `quote` and
/// `citation`, since its inputs hold theirs.
@NullMarked
package dev.verbatim.entry;

import org.jspecify.annotations.NullMarked;
