/// From a document and its variables to an answer, by whatever way they came: documents, limits, the kept
/// answers, the threads. Knows no HTTP, so that whoever speaks another protocol asks with the same limits and
/// documents, as the same caller.
///
/// Imports `access`, `cache`, `coding`, `content`, `context`, `edition`, `engine`, `graphql`,
/// `observability`, `text`.
@NullMarked
package dev.verbatim.operation;

import org.jspecify.annotations.NullMarked;
