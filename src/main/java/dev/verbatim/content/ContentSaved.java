package dev.verbatim.content;

import java.util.UUID;

/// Something that belongs to the newsroom as a whole, such as a person, was changed on the desk.
///
/// @param type e.g. person
public record ContentSaved(String type, UUID id) {}
