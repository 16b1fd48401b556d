/// What all content is made of: identity, slugs, dates as printed, merging.
///
/// Imports `context`, `edition`, `graph`, `text`.
@NullMarked
package dev.verbatim.content;

import org.jspecify.annotations.NullMarked;
