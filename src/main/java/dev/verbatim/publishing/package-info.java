/// The way from the desk to the public and back.
///
/// Imports `access`, `article`, `content`, `edition`, `event`, `graph`, `graphql`, `quote`.
@NullMarked
package dev.verbatim.publishing;

import org.jspecify.annotations.NullMarked;
