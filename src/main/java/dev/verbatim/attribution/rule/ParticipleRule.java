package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A second verb by participle: "It is safe," Lee said, adding that it was tested twice.
final class ParticipleRule implements Rule {

    static final String NAME = "participle";

    @Override
    public @Nullable AttributedSpan at(Sentence sentence, int word, List<AttributedSpan> found) {
        var verb = Verb.at(sentence, word);
        if (verb == null || !verb.isParticiple() || word == 0) {
            return null;
        }
        if (!isFree(sentence, word)) {
            return beside(sentence, verb);
        }
        var speaker = speaker(sentence, word, found);
        if (speaker == null || speaker.end() > word) {
            return null;
        }
        var following = VerbComplements.of(sentence, verb.end(), verb.is(WordGroup.TELL));
        var frame = VerbFrame.of(sentence, verb, following.content());
        if (frame == null) {
            return null;
        }
        return new AttributedSpan(
                frame.rule().equals("named-it") || frame.rule().equals("called-for") ? "participle-thing" : NAME,
                speaker,
                new TokenSpan(word, verb.end()),
                AttributedSpan.NOTHING,
                new TokenSpan(frame.content(), sentence.size()),
                following.addressee(),
                following.time(),
                frame.report(),
                false);
    }

    /// "a picture of Ann Lee saying, “It holds.”"
    private static @Nullable AttributedSpan beside(Sentence sentence, Verb verb) {
        var quote = sentence.is(verb.end(), Token.Kind.COMMA) || sentence.is(verb.end(), Token.Kind.COLON)
                ? verb.end() + 1
                : verb.end();
        if (!sentence.isNamed(verb.first() - 1) || !sentence.is(quote, Token.Kind.QUOTED)) {
            return null;
        }
        var first = verb.first() - 1;
        while (first > 0 && sentence.isNamed(first - 1)) {
            first--;
        }
        return new AttributedSpan(
                "name-saying-quote",
                new TokenSpan(first, verb.first()),
                new TokenSpan(verb.first(), verb.end()),
                AttributedSpan.NOTHING,
                new TokenSpan(quote, quote + 1),
                null,
                null,
                false,
                false);
    }

    private static boolean isFree(Sentence sentence, int word) {
        var before = word - 1;
        while (before > 0 && sentence.isAdverb(before)) {
            before--;
        }
        return sentence.is(before, Token.Kind.COMMA)
                || sentence.is(before, Token.Kind.QUOTED)
                || sentence.is(before, Token.Kind.BREAK)
                || sentence.word(before).equals("while")
                || sentence.word(before).equals("before")
                || sentence.word(before).equals("after")
                || sentence.word(before).equals("by")
                || sentence.word(before).equals("and");
    }

    /// Whoever spoke last in the sentence, but not somebody within their words.
    static @Nullable TokenSpan speaker(Sentence sentence, int word, List<AttributedSpan> found) {
        if (found.isEmpty()) {
            return VerbSubject.leading(sentence);
        }
        for (var attribution : found) {
            if (attribution.after().isEmpty()
                    || !found.getLast().equals(attribution)
                            && attribution.after().first() <= found.getLast().first()) {
                return attribution.speaker();
            }
        }
        return found.getLast().speaker();
    }
}
