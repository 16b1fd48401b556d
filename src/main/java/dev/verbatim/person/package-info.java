/// People, what they held and where, how to reach them; merging duplicates. Imports `source` and the ground
/// floors.
@NullMarked
package dev.verbatim.person;

import org.jspecify.annotations.NullMarked;
