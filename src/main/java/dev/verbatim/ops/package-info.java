/// Where the newsroom's data lies: the database server that comes with Verbatim, or the PostgreSQL that an
/// operator names; made ready before Quarkus starts. Imports nothing of Verbatim but
/// the command that the launcher may hand over to, and nothing imports it.
@NullMarked
package dev.verbatim.ops;

import org.jspecify.annotations.NullMarked;
