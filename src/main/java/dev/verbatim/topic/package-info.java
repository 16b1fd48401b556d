/// Sections, subjects, places, events, series.
///
/// Imports `access`, `content`, `graphql`, `text`.
@NullMarked
package dev.verbatim.topic;

import org.jspecify.annotations.NullMarked;
