package dev.verbatim.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A second verb by participle: "It is safe," Lee said, adding that it was tested twice.
final class Saying implements Rule {

    static final String NAME = "participle";

    @Override
    public @Nullable Attribution at(Sentence sentence, int word, List<Attribution> found) {
        var verb = Verb.at(sentence, word);
        if (verb == null || !verb.isParticiple() || word == 0 || !isFree(sentence, word)) {
            return null;
        }
        var speaker = !found.isEmpty() ? found.getLast().speaker() : Subject.leading(sentence);
        if (speaker == null || speaker.end() > word) {
            return null;
        }
        var following = Following.of(sentence, verb.end(), verb.is(Group.TELL));
        var frame = Frame.of(sentence, verb, following.content());
        if (frame == null) {
            return null;
        }
        return new Attribution(frame.rule().equals("named-it") || frame.rule().equals("called-for") ? "participle-thing" : NAME, speaker, new Phrase(word, verb.end()), Attribution.NOTHING,
                new Phrase(frame.content(), sentence.size()), following.addressee(), following.time(), frame.report());
    }

    private static boolean isFree(Sentence sentence, int word) {
        var before = word - 1;
        while (before > 0 && sentence.isAdverb(before)) {
            before--;
        }
        return sentence.is(before, Token.Kind.COMMA) || sentence.is(before, Token.Kind.QUOTED) || sentence.is(before, Token.Kind.BREAK)
                || sentence.word(before).equals("while") || sentence.word(before).equals("before") || sentence.word(before).equals("after")
                || sentence.word(before).equals("by") || sentence.word(before).equals("and");
    }
}
