/// The HTTP endpoint of the API. Imports `vitals`, `engine`, `cache` and the ground floors.
@NullMarked
package dev.verbatim.endpoint;

import org.jspecify.annotations.NullMarked;
