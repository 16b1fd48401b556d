package dev.verbatim.edition;

import java.util.Set;
import java.util.UUID;

/// The public edition has changed, and the change is committed.
///
/// @param ids in the rows before and after, links included
/// @param tables that were touched
/// @param everything whether anything may have changed
public record LiveChanged(Set<UUID> ids, Set<String> tables, boolean everything) {}
