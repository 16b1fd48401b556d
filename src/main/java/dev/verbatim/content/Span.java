package dev.verbatim.content;

import org.eclipse.microprofile.graphql.Description;

/// A stretch of a text, in UTF-16 code units from its beginning.
///
/// @param end exclusive
@Description("A stretch of a text, in UTF-16 code units from its beginning; the end is exclusive.")
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span runs forward from 0 or later, not from " + start + " to " + end);
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
