package dev.verbatim.reading;

import java.util.List;

/// Reads a news text.
public final class Reader {

    private Reader() {}

    public static Reading read(NewsText text) {
        return new Reading(List.of(), List.of(), List.of(), List.of("Nothing could be read in " + text.language() + "."));
    }
}
