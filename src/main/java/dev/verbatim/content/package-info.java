/// What all content is made of: identity, slugs, dates as printed. Ground floor: imports no other package of
/// ours.
@NullMarked
package dev.verbatim.content;

import org.jspecify.annotations.NullMarked;
