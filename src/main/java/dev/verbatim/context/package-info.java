/// What one request carries with it.
///
/// Imports nothing of ours.
@NullMarked
package dev.verbatim.context;

import org.jspecify.annotations.NullMarked;
