package dev.verbatim.attribution.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person whom a text names.
///
/// @param name in full, as far as the text has it
/// @param asPrinted the different forms in which the text names them, pronouns left out
/// @param roleAsPrinted the first role that the text gives them
/// @param mentions how often, pronouns that speak included
public record ReadPerson(
        String name, List<String> asPrinted, @Nullable String roleAsPrinted, int mentions) {

    public ReadPerson {
        asPrinted = List.copyOf(asPrinted);
    }
}
