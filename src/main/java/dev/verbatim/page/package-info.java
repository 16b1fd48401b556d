/// News pages as others wrote them, plain text, HTML or ninjs, taken apart into one shape: headline, body, bylines,
/// images, and what was left out. Imports the values of `content`, `Body` and the enums of `article` and `person`;
/// knows neither the database nor what is quoted in the body. The words that the rules look for stand in
/// `resources/page`, one list for each kind.
@NullMarked
package dev.verbatim.page;

import org.jspecify.annotations.NullMarked;
