/// Texts by the folder or the line, made into drafts.
///
/// Imports `access`, `article`, `edition`, `graphql`, `ingest`, `transfer.file`.
@NullMarked
package dev.verbatim.transfer.texts;

import org.jspecify.annotations.NullMarked;
