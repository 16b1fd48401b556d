/// The database made ready before Quarkus starts: the embedded server with its files and its supervisor, or
/// the operator's own.
///
/// Imports nothing of ours.
@NullMarked
package dev.verbatim.bootstrap.postgres;

import org.jspecify.annotations.NullMarked;
