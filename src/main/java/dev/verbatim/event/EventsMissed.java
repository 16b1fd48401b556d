package dev.verbatim.event;

/// Anything in the public edition may have changed, as this node cannot know what did: it has just begun to
/// read the log, or was away for longer than the log goes back, or reads one out of a backup.
public record EventsMissed() {}
