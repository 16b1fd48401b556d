package dev.verbatim.event;

import java.util.List;

/// The public edition has changed, and the changes are committed. Each event is told to everybody on every
/// node, on the node that made the change before its author is answered, on others within a second. It may
/// come twice.
///
/// @param events in the order of commits
public record EventsCommitted(List<LiveEvent> events) {}
