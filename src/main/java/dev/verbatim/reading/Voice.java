package dev.verbatim.reading;

import dev.verbatim.content.Span;

/// The words that name a speaker, in the sentence where they stand.
record Voice(Sentence sentence, Phrase phrase) {

    Span span() {
        return sentence.span(phrase);
    }

    String printed() {
        return sentence.printed(phrase);
    }
}
