package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A second verb of the same speaker: "Lee praised the builders and said the bridge was safe."
final class CoordinatedVerbRule implements Rule {

    static final String NAME = "second-verb";

    @Override
    public @Nullable AttributedSpan at(Sentence sentence, int word, List<AttributedSpan> found) {
        var verb = Verb.at(sentence, word);
        if (verb == null || verb.isParticiple() || verb.isBase() || !joins(sentence, word)) {
            return null;
        }
        var speaker = !found.isEmpty() ? found.getLast().speaker() : VerbSubject.leading(sentence);
        if (speaker == null || speaker.end() > word || found.isEmpty() && !verb.is(WordGroup.SAY)) {
            return null;
        }
        var following = VerbComplements.of(sentence, verb.end(), verb.is(WordGroup.TELL));
        var frame = VerbFrame.of(sentence, verb, following.content());
        return frame == null
                ? null
                : new AttributedSpan(
                        NAME,
                        speaker,
                        new TokenSpan(word, verb.end()),
                        AttributedSpan.NOTHING,
                        new TokenSpan(frame.content(), sentence.size()),
                        following.addressee(),
                        following.time(),
                        frame.report(),
                        false);
    }

    private static boolean joins(Sentence sentence, int word) {
        var before = word - 1;
        while (before > 0 && (sentence.isAdverb(before) || sentence.is(before, WordGroup.AUXILIARY))) {
            before--;
        }
        return sentence.is(before, WordGroup.CONJUNCTION);
    }
}
