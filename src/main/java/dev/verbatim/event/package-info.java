/// What changed in the public edition, in order: the log that the database writes, and whoever tells the rest
/// of the house of it.
///
/// Imports `edition`.
@NullMarked
package dev.verbatim.event;

import org.jspecify.annotations.NullMarked;
