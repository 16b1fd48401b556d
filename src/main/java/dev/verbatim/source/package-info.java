/// Outlets, agencies, institutions, documents and those whom a newsroom does not name.
///
/// Imports `access`, `content`, `graphql`, `text`.
@NullMarked
package dev.verbatim.source;

import org.jspecify.annotations.NullMarked;
