package dev.verbatim.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verb before its speaker.
///
/// | rule | example |
/// |---|---|
/// | quote-said-name | “It holds,” said Ann Lee, who leads the board. |
/// | clause-said-name | The dam will be repaired in May, said Ann Lee. |
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
        var day = Following.timeAt(sentence, verb.end());
        var speaker = named(sentence, new Phrases(sentence).startingAt(day == null ? verb.end() : day.end()));
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
        if (!quote && !isSomebody(sentence, speaker)) {
            return null;
        }
        var end = comma ? before : before + 1;
        var first = found.isEmpty() ? 0 : found.getLast().cue().end();
        var time = day == null
                ? Following.timeAt(
                        sentence, sentence.is(speaker.end(), Token.Kind.COMMA) ? speaker.end() + 1 : speaker.end())
                : day;
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

    /// "said the head of the board, Ann Lee": who is described first is named after the comma.
    private static @Nullable Phrase named(Sentence sentence, @Nullable Phrase phrase) {
        if (phrase == null || sentence.isNamed(phrase.end() - 1) && sentence.isNamed(phrase.first())) {
            return phrase;
        }
        var comma = phrase.end();
        while (comma < phrase.end() + 6 && comma < sentence.size() && !sentence.is(comma, Token.Kind.COMMA)) {
            comma++;
        }
        var name = sentence.is(comma, Token.Kind.COMMA) ? new Phrases(sentence).startingAt(comma + 1) : null;
        return name != null
                        && name.size() >= 2
                        && name.size() <= 4
                        && sentence.isNamed(name.first())
                        && sentence.isNamed(name.end() - 1)
                        && new Phrases(sentence).isOpener(phrase.first())
                        && endsAt(sentence, name.end())
                ? name
                : phrase;
    }

    /// "said the dam holds" has no speaker in it.
    private static boolean isSomebody(Sentence sentence, Phrase phrase) {
        for (var at = phrase.first(); at < phrase.end(); at++) {
            if (sentence.isNamed(at) && !sentence.is(at, Group.DETERMINER)
                    || sentence.is(at, Group.UNNAMED)
                    || sentence.is(at, Group.ROLE)
                    || sentence.is(at, Group.ORGANISATION)
                    || sentence.is(at, Group.DOCUMENT)) {
                return !new Phrases(sentence).isPronoun(phrase.first());
            }
        }
        return false;
    }
}
