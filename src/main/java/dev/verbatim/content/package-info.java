/// What all content is made of: identity, slugs, dates as printed, merging. Ground floor: imports `graph` and
// `context`.
@NullMarked
package dev.verbatim.content;

import org.jspecify.annotations.NullMarked;
