/// What those who run Verbatim see of it: requests in figures, slow operations in the log, spans, and whether it is
/// ready. Nothing here tells what was asked or answered. Imports `engine` and the ground floors.
@NullMarked
package dev.verbatim.vitals;

import org.jspecify.annotations.NullMarked;
