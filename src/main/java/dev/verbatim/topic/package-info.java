/// Sections, subjects, places, events, series.
///
/// Imports `access`, `content`, `graphql`, `rowmapping`, `text`.
@NullMarked
package dev.verbatim.topic;

import org.jspecify.annotations.NullMarked;
