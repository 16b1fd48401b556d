package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.phrase.Phrases;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A quote set apart with a name under it: “It held for forty years.” — Ann Lee
final class QuoteSignature implements Rule {

    static final String NAME = "quote-dash-name";

    @Override
    public @Nullable AttributedSpan at(Sentence sentence, int word, List<AttributedSpan> found) {
        if (word < 2
                || !sentence.isNamed(word)
                || !sentence.is(word - 1, Token.Kind.BREAK)
                || !sentence.is(word - 2, Token.Kind.QUOTED)) {
            return null;
        }
        var speaker = new Phrases(sentence).startingAt(word);
        if (speaker == null
                || speaker.end() < sentence.size()
                        && !sentence.is(speaker.end(), Token.Kind.COMMA)
                        && !sentence.is(speaker.end(), Token.Kind.STOP)) {
            return null;
        }
        return new AttributedSpan(
                NAME,
                speaker,
                new TokenSpan(word - 1, word),
                new TokenSpan(0, word - 1),
                AttributedSpan.NOTHING,
                null,
                null,
                false,
                false);
    }
}
