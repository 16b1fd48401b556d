/// The way from the desk to the public and back. Imports whatever it publishes.
@NullMarked
package dev.verbatim.publishing;

import org.jspecify.annotations.NullMarked;
