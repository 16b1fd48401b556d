package dev.verbatim.attribution.speech;

import dev.verbatim.attribution.token.Effort;
import dev.verbatim.content.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The names before the colon of an interview or a transcript: "LEE: It holds."
///
/// One such line may be anything; it takes two to talk.
record SpeakerLabels(Map<Span, Span> byParagraph) {

    private static final int LONGEST = 40;

    static SpeakerLabels in(String text, List<Span> paragraphs, Effort effort) {
        var found = new LinkedHashMap<Span, Span>();
        for (var paragraph : paragraphs) {
            var end = colon(text, paragraph, effort);
            if (end > 0) {
                found.put(paragraph, new Span(first(text, paragraph), end));
            }
        }
        return new SpeakerLabels(found.size() < 2 ? Map.of() : found);
    }

    private static int first(String text, Span paragraph) {
        var first = paragraph.start();
        while (first < paragraph.end() && "\"“„«".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        return first;
    }

    private static int colon(String text, Span paragraph, Effort effort) {
        var first = first(text, paragraph);
        for (var at = first; at < Math.min(paragraph.end() - 2, first + LONGEST); at++) {
            effort.step();
            var c = text.charAt(at);
            if (c == ':') {
                return at > first && text.charAt(at + 1) == ' ' ? at : -1;
            }
            if (!Character.isUpperCase(c) && c != ' ' && c != '.' && c != '-' && c != '’' && c != '\'') {
                return -1;
            }
        }
        return -1;
    }
}
