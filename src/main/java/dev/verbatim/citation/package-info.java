/// What an article rests on: adds the sources of articles and the articles of sources. Imports `article`,
/// `source` and the ground floors; derives the rest from the database.
@NullMarked
package dev.verbatim.citation;

import org.jspecify.annotations.NullMarked;
