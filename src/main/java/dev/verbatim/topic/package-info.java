/// Sections, subjects, places, events, series.
///
/// Imports `access`, `content`, `graphql`, `rowmapping`.
@NullMarked
package dev.verbatim.topic;

import org.jspecify.annotations.NullMarked;
