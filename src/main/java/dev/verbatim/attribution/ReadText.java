package dev.verbatim.attribution;

import dev.verbatim.attribution.entity.ReadPerson;
import dev.verbatim.attribution.entity.ReadSource;
import java.util.List;

/// What was read in a news text, in the order of the text.
///
/// @param warnings what an editor should know of the reading as a whole, in full sentences
public record ReadText(
        List<ReadQuote> quotes, List<ReadPerson> people, List<ReadSource> sources, List<String> warnings) {

    public ReadText {
        quotes = List.copyOf(quotes);
        people = List.copyOf(people);
        sources = List.copyOf(sources);
        warnings = List.copyOf(warnings);
    }
}
