package dev.verbatim.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// "The bridge is safe, according to the harbour board." and "According to the harbour board, the bridge is safe."
final class AccordingTo implements Rule {

    static final String NAME = "according-to";

    @Override
    public @Nullable Attribution at(Sentence sentence, int verb, List<Attribution> found) {
        var pair = sentence.lexicon.is(Group.ACCORDING, sentence.pair(verb));
        if (!pair && !sentence.is(verb, Group.ACCORDING)) {
            return null;
        }
        var end = verb + (pair ? 2 : 1);
        var speaker = new Phrases(sentence).startingAt(end);
        if (speaker == null) {
            return null;
        }
        var cue = new Phrase(verb, end);
        var leads = verb == 0 || sentence.is(verb - 1, Group.CONJUNCTION);
        if (leads) {
            var at = speaker.end();
            while (at < sentence.size() && at < speaker.end() + 40 && !sentence.is(at, Token.Kind.COMMA)) {
                at++;
            }
            return new Attribution(
                    NAME,
                    speaker,
                    cue,
                    Attribution.NOTHING,
                    new Phrase(sentence.is(at, Token.Kind.COMMA) ? at + 1 : speaker.end(), sentence.size()),
                    null,
                    null,
                    true,
                    false);
        }
        var first = found.isEmpty() ? 0 : found.getLast().cue().end();
        var last = sentence.is(verb - 1, Token.Kind.COMMA) ? verb - 1 : verb;
        return new Attribution(
                NAME,
                speaker,
                cue,
                new Phrase(Math.min(first, last), last),
                Attribution.NOTHING,
                null,
                null,
                true,
                false);
    }
}
