/// What is wrong with a request or with an editor's input, each with its code and the path of its field.
///
/// Imports `content`, `graph`, `text`.
@NullMarked
package dev.verbatim.graphql.error;

import org.jspecify.annotations.NullMarked;
