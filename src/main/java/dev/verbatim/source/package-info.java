/// Outlets, agencies, institutions, documents and those whom a newsroom does not name. Imports the ground floors
/// only.
@NullMarked
package dev.verbatim.source;

import org.jspecify.annotations.NullMarked;
