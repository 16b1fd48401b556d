/// What all content is made of: identity, slugs, dates as printed, merging. Ground floor: of our packages it imports
/// the graph alone.
@NullMarked
package dev.verbatim.content;

import org.jspecify.annotations.NullMarked;
