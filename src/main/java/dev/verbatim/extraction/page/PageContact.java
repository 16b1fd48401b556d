package dev.verbatim.extraction.page;

import dev.verbatim.person.ContactChannel;

/// A way to reach an author.
///
/// @param value the address, number or name there; where the page only names the channel, its name as printed
public record PageContact(ContactChannel channel, String value) {}
