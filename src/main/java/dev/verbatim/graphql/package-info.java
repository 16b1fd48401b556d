/// How the API speaks: pages and cursors, errors, batches of relations, changes. Ground floor: imports no other
/// package of ours but `content`.
@NullMarked
package dev.verbatim.graphql;

import org.jspecify.annotations.NullMarked;
