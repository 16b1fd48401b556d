/// What those who run Verbatim see of it: requests in figures, slow operations in the log, spans, and whether
/// it is ready. Nothing here tells what was asked or answered.
///
/// Imports `context`, `edition`, `engine`, `graphql`.
@NullMarked
package dev.verbatim.observability;

import org.jspecify.annotations.NullMarked;
