/// A fictional newsroom to try Verbatim with, entered through the API like any other. Stands above everything
/// it enters.
///
/// Imports `access`, `article`, `context`, `edition`, `engine`, `person`, `publishing`, `quote`.
@NullMarked
package dev.verbatim.sample;

import org.jspecify.annotations.NullMarked;
