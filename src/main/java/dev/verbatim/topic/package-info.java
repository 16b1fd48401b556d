/// Sections, subjects, places, events, series. Imports the ground floors only.
@NullMarked
package dev.verbatim.topic;

import org.jspecify.annotations.NullMarked;
