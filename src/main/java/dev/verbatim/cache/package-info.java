/// The response cache: public answers as bytes, each with what was looked at to make it, dropped when that
/// changes.
///
/// Imports `coding`, `content`, `event`.
@NullMarked
package dev.verbatim.cache;

import org.jspecify.annotations.NullMarked;
