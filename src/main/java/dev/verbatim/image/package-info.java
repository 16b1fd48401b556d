/// Pictures with their captions and credits.
///
/// Imports `access`, `content`, `graphql`, `person`, `rowmapping`, `source`.
@NullMarked
package dev.verbatim.image;

import org.jspecify.annotations.NullMarked;
