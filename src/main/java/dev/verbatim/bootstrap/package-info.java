/// Where the newsroom's data lies: the database server that comes with Verbatim, or the PostgreSQL that an
/// operator names; made ready before Quarkus starts.
///
/// Imports `access`, `bootstrap.postgres`, `quote`, `transfer`.
@NullMarked
package dev.verbatim.bootstrap;

import org.jspecify.annotations.NullMarked;
