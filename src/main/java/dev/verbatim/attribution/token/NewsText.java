package dev.verbatim.attribution.token;

import dev.verbatim.content.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A news text as it is given to the reader.
///
/// @param paragraphs where the body stands in the text, in order; what lies outside is not read
/// @param language as a BCP 47 tag
/// @param today the day that words such as Thursday are counted from; without it none is resolved
public record NewsText(
        String text,
        List<Span> paragraphs,
        String language,
        @Nullable LocalDate today) {

    public NewsText {
        paragraphs = List.copyOf(paragraphs);
        var end = 0;
        for (var paragraph : paragraphs) {
            if (paragraph.start() < end || paragraph.end() > text.length()) {
                throw new IllegalArgumentException("Paragraphs follow each other within the text, unlike " + paragraph);
            }
            end = paragraph.end();
        }
    }

    /// An English text, each line of which is a paragraph.
    public static NewsText of(String text) {
        var lines = new ArrayList<Span>();
        var start = 0;
        while (start < text.length()) {
            var end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                lines.add(new Span(start, end));
            }
            start = end + 1;
        }
        return new NewsText(text, lines, "en", null);
    }
}
