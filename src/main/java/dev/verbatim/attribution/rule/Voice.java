package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.content.Span;

/// The words that name a speaker, in the sentence where they stand.
public record Voice(Sentence sentence, TokenSpan phrase) {

    Span span() {
        return sentence.span(phrase);
    }

    public String printed() {
        return sentence.printed(phrase);
    }
}
