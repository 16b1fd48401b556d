package dev.verbatim.reading;

import dev.verbatim.content.Span;
import dev.verbatim.quote.QuoteKind;
import org.jspecify.annotations.Nullable;

/// Words with their speaker as far as the sentence tells, before anybody knows who is who.
///
/// @param sentence where the cue stands, and the words with it
/// @param attribution null where the speaker comes from elsewhere
record Heard(
        QuoteKind kind,
        Span span,
        Sentence sentence,
        @Nullable Attribution attribution,
        @Nullable Voice voice,
        String rule) {

    Heard by(@Nullable Voice other) {
        return new Heard(kind, span, sentence, attribution, other, rule);
    }
}
