package dev.verbatim.content;

import java.util.UUID;

/// Something that belongs to the newsroom as a whole was deleted from the desk; whoever still needs it refuses.
///
/// @param type e.g. person
public record ContentDeleted(String type, UUID id) {}
