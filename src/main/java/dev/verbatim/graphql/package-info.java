/// How the API speaks: pages and cursors, errors, batches of relations, changes. Ground floor: imports
/// `rows`, `edition`, `content` and `context`.
@NullMarked
package dev.verbatim.graphql;

import org.jspecify.annotations.NullMarked;
