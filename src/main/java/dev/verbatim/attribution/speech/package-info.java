/// What is said in the order of the paragraphs, and whose turn it is where no verb tells.
///
/// Imports `attribution.rule`, `attribution.token`, `content`, `quote`.
@NullMarked
package dev.verbatim.attribution.speech;

import org.jspecify.annotations.NullMarked;
