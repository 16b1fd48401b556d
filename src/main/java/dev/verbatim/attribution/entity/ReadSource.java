package dev.verbatim.attribution.entity;

import dev.verbatim.source.SourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A source that a text rests on and that is no person with a name.
///
/// @param asPrinted the different forms in which the text names it
/// @param description how the text describes it, such as the words for an unnamed one
/// @param abbreviation as the text introduces it in brackets
public record ReadSource(
        String name,
        List<String> asPrinted,
        SourceKind kind,
        @Nullable String description,
        int mentions,
        @Nullable String abbreviation) {

    public ReadSource {
        asPrinted = List.copyOf(asPrinted);
    }
}
