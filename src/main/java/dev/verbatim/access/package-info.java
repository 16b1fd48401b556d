/// Who is asking, and what they may do. Ground floor: imports no package of ours but `graphql` and `edition`.
@NullMarked
package dev.verbatim.access;

import org.jspecify.annotations.NullMarked;
