package dev.verbatim.person;

import java.util.Set;
import java.util.UUID;

/// Duplicates became the person that is kept, in both editions; those that were live now have redirects there.
public record PeopleMerged(UUID kept, Set<UUID> merged) {}
