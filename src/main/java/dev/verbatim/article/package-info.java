/// Articles: their bodies, bylines, mentions, corrections, disclosures. Imports `image`, `person`, `source`,
/// `topic` and the ground floors; does not know that quotes exist.
@NullMarked
package dev.verbatim.article;

import org.jspecify.annotations.NullMarked;
