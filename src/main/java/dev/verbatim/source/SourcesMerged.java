package dev.verbatim.source;

import java.util.Set;
import java.util.UUID;

/// Duplicates became the source that is kept, in both editions; those that were live now have redirects there.
public record SourcesMerged(UUID kept, Set<UUID> merged) {}
