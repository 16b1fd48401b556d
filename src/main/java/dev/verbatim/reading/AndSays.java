package dev.verbatim.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A second verb of the same speaker: "Lee praised the builders and said the bridge was safe."
final class AndSays implements Rule {

    static final String NAME = "second-verb";

    @Override
    public @Nullable Attribution at(Sentence sentence, int word, List<Attribution> found) {
        var verb = Verb.at(sentence, word);
        if (verb == null || verb.isParticiple() || verb.isBase() || !joins(sentence, word)) {
            return null;
        }
        var speaker = !found.isEmpty() ? found.getLast().speaker() : Subject.leading(sentence);
        if (speaker == null || speaker.end() > word || found.isEmpty() && !verb.is(Group.SAY)) {
            return null;
        }
        var following = Following.of(sentence, verb.end(), verb.is(Group.TELL));
        var frame = Frame.of(sentence, verb, following.content());
        return frame == null
                ? null
                : new Attribution(
                        NAME,
                        speaker,
                        new Phrase(word, verb.end()),
                        Attribution.NOTHING,
                        new Phrase(frame.content(), sentence.size()),
                        following.addressee(),
                        following.time(),
                        frame.report(),
                        false);
    }

    private static boolean joins(Sentence sentence, int word) {
        var before = word - 1;
        while (before > 0 && (sentence.isAdverb(before) || sentence.is(before, Group.AUXILIARY))) {
            before--;
        }
        return sentence.is(before, Group.CONJUNCTION);
    }
}
