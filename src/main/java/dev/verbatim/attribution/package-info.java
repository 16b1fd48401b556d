/// Reads who said what in a news text: quotes with their speakers, and the people and sources that are named.
///
/// It knows words and rules only, nothing of what is on record, and it says of each finding which rule made
/// it and how often that rule is right. A doubtful speaker is left out rather than guessed.
///
/// Imports `attribution.entity`, `attribution.phrase`, `attribution.rule`, `attribution.speech`,
/// `attribution.token`, `content`, `quote`.
@NullMarked
package dev.verbatim.attribution;

import org.jspecify.annotations.NullMarked;
