/// The HTTP endpoint of the API: protocol, who asks, connections. Imports `transport`, `operation` and what lies below.
@NullMarked
package dev.verbatim.endpoint;

import org.jspecify.annotations.NullMarked;
