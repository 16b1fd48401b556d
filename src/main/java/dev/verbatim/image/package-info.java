/// Pictures with their captions and credits. Imports `person`, `source` and the ground floors.
@NullMarked
package dev.verbatim.image;

import org.jspecify.annotations.NullMarked;
