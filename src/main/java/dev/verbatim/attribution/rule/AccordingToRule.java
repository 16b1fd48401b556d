package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.phrase.Phrases;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// "The bridge is safe, according to the harbour board." and "According to the harbour board, the bridge is safe."
final class AccordingToRule implements Rule {

    static final String NAME = "according-to";

    @Override
    public @Nullable AttributedSpan at(Sentence sentence, int verb, List<AttributedSpan> found) {
        var pair = sentence.lexicon.is(WordGroup.ACCORDING, sentence.pair(verb));
        if (!pair && !sentence.is(verb, WordGroup.ACCORDING)) {
            return null;
        }
        var end = verb + (pair ? 2 : 1);
        var speaker = new Phrases(sentence).startingAt(end);
        if (speaker == null) {
            return null;
        }
        var cue = new TokenSpan(verb, end);
        var leads = verb == 0 || sentence.is(verb - 1, WordGroup.CONJUNCTION);
        if (leads) {
            var at = speaker.end();
            while (at < sentence.size() && at < speaker.end() + 40 && !sentence.is(at, Token.Kind.COMMA)) {
                at++;
            }
            return new AttributedSpan(
                    NAME,
                    speaker,
                    cue,
                    AttributedSpan.NOTHING,
                    new TokenSpan(sentence.is(at, Token.Kind.COMMA) ? at + 1 : speaker.end(), sentence.size()),
                    null,
                    null,
                    true,
                    false);
        }
        var first = found.isEmpty() ? 0 : found.getLast().cue().end();
        var last = sentence.is(verb - 1, Token.Kind.COMMA) ? verb - 1 : verb;
        return new AttributedSpan(
                NAME,
                speaker,
                cue,
                new TokenSpan(Math.min(first, last), last),
                AttributedSpan.NOTHING,
                null,
                null,
                true,
                false);
    }
}
