/// What one request carries with it. Ground floor: imports no other package of ours.
@NullMarked
package dev.verbatim.context;

import org.jspecify.annotations.NullMarked;
