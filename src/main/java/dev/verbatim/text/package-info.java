/// Text, once and for all: how it is stored, compared, put in order and written in addresses.
///
/// Imports nothing of ours.
@NullMarked
package dev.verbatim.text;

import org.jspecify.annotations.NullMarked;
