package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.content.Span;
import dev.verbatim.quote.QuoteKind;
import org.jspecify.annotations.Nullable;

/// Words with their speaker as far as the sentence tells, before anybody knows who is who.
///
/// @param sentence where the cue stands, and the words with it
/// @param attribution null where the speaker comes from elsewhere
public record Utterance(
        QuoteKind kind,
        Span span,
        Sentence sentence,
        @Nullable AttributedSpan attribution,
        @Nullable Voice voice,
        String rule) {

    public Utterance by(@Nullable Voice other) {
        return new Utterance(kind, span, sentence, attribution, other, rule);
    }
}
