/// What all content is made of: identity, slugs, dates as printed. Ground floor: imports `context`.
@NullMarked
package dev.verbatim.content;

import org.jspecify.annotations.NullMarked;
