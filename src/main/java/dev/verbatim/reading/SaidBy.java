package dev.verbatim.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verb before its speaker: "It is safe," said Ann Lee, who heads the harbour board.
final class SaidBy implements Rule {

    static final String QUOTE = "quote-said-name";
    static final String CLAUSE = "clause-said-name";

    @Override
    public @Nullable Attribution at(Sentence sentence, int word, List<Attribution> found) {
        var verb = Verb.at(sentence, word);
        if (verb == null || !verb.is(Group.SAY) || verb.isParticiple() || verb.isBase() || word == 0) {
            return null;
        }
        var before = word - 1;
        while (before > 0
                && (sentence.is(before, Group.AUXILIARY)
                        || sentence.isAdverb(before) && sentence.is(before, Token.Kind.WORD))) {
            before--;
        }
        var comma = sentence.is(before, Token.Kind.COMMA);
        var quote = sentence.is(comma ? before - 1 : before, Token.Kind.QUOTED);
        if (!comma && !quote) {
            return null;
        }
        var speaker = new Phrases(sentence).startingAt(verb.end());
        if (speaker != null && !quote && !endsAt(sentence, speaker.end())) {
            return null;
        }
        if (speaker == null
                || !(sentence.is(speaker.first(), Token.Kind.NUMBER)
                        || sentence.isNamed(speaker.first())
                        || new Phrases(sentence).isOpener(speaker.first())
                        || sentence.is(speaker.end() - 1, Group.UNNAMED)
                        || sentence.is(speaker.first(), Group.ROLE)
                        || new Phrases(sentence).isPronoun(speaker.first()))) {
            return null;
        }
        if (!quote && !verb.isSay()) {
            return null;
        }
        if (!quote && new Phrases(sentence).isPronoun(speaker.first())) {
            return null;
        }
        var end = comma ? before : before + 1;
        var first = found.isEmpty() ? 0 : found.getLast().cue().end();
        var time = Following.timeAt(sentence, speaker.end());
        return new Attribution(
                quote ? QUOTE : CLAUSE,
                speaker,
                new Phrase(word, verb.end()),
                new Phrase(Math.min(first, end), end),
                Says.later(sentence, speaker.end()),
                null,
                time,
                true,
                false);
    }

    /// Not where the phrase turns out to be the subject of another verb: "Lee, a builder, said members will help".
    private static boolean endsAt(Sentence sentence, int at) {
        return at >= sentence.size()
                || sentence.is(at, Token.Kind.STOP)
                || sentence.is(at, Token.Kind.COMMA)
                || sentence.is(at, Token.Kind.BREAK)
                || sentence.is(at, Group.PREPOSITION)
                || sentence.is(at, Group.RELATIVE)
                || sentence.isTime(at);
    }
}
