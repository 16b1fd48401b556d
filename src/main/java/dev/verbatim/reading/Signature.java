package dev.verbatim.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A quote set apart with a name under it: “It held for forty years.” — Ann Lee
final class Signature implements Rule {

    static final String NAME = "quote-dash-name";

    @Override
    public @Nullable Attribution at(Sentence sentence, int word, List<Attribution> found) {
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
        return new Attribution(
                NAME,
                speaker,
                new Phrase(word - 1, word),
                new Phrase(0, word - 1),
                Attribution.NOTHING,
                null,
                null,
                false,
                false);
    }
}
