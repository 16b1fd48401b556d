package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.phrase.Phrases;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verb before its speaker.
///
/// | rule | example |
/// |---|---|
/// | quote-said-name | “It holds,” said Ann Lee, who leads the board. |
/// | clause-said-name | The dam will be repaired in May, said Ann Lee. |
final class InvertedVerbRule implements Rule {

    static final String QUOTE = "quote-said-name";
    static final String CLAUSE = "clause-said-name";

    @Override
    public @Nullable AttributedSpan at(Sentence sentence, int word, List<AttributedSpan> found) {
        var verb = Verb.at(sentence, word);
        if (verb == null || !verb.is(WordGroup.SAY) || verb.isParticiple() || verb.isBase() || word == 0) {
            return null;
        }
        var before = word - 1;
        while (before > 0
                && (sentence.is(before, WordGroup.AUXILIARY)
                        || sentence.isAdverb(before) && sentence.is(before, Token.Kind.WORD))) {
            before--;
        }
        var comma = sentence.is(before, Token.Kind.COMMA);
        var quote = sentence.is(comma ? before - 1 : before, Token.Kind.QUOTED);
        if (!comma && !quote) {
            return null;
        }
        var day = VerbComplements.timeAt(sentence, verb.end());
        var speaker = named(sentence, new Phrases(sentence).startingAt(day == null ? verb.end() : day.end()));
        if (speaker != null && !quote && !endsAt(sentence, speaker.end())) {
            return null;
        }
        if (speaker == null
                || !(sentence.is(speaker.first(), Token.Kind.NUMBER)
                        || sentence.isNamed(speaker.first())
                        || new Phrases(sentence).isOpener(speaker.first())
                        || sentence.is(speaker.end() - 1, WordGroup.UNNAMED)
                        || sentence.is(speaker.first(), WordGroup.ROLE)
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
                ? VerbComplements.timeAt(
                        sentence, sentence.is(speaker.end(), Token.Kind.COMMA) ? speaker.end() + 1 : speaker.end())
                : day;
        return new AttributedSpan(
                quote ? QUOTE : CLAUSE,
                speaker,
                new TokenSpan(word, verb.end()),
                new TokenSpan(Math.min(first, end), end),
                SubjectVerbRule.later(sentence, speaker.end()),
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
                || sentence.is(at, WordGroup.PREPOSITION)
                || sentence.is(at, WordGroup.RELATIVE)
                || sentence.isTime(at);
    }

    /// "said the head of the board, Ann Lee": who is described first is named after the comma.
    private static @Nullable TokenSpan named(Sentence sentence, @Nullable TokenSpan phrase) {
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
    private static boolean isSomebody(Sentence sentence, TokenSpan phrase) {
        for (var at = phrase.first(); at < phrase.end(); at++) {
            if (sentence.isNamed(at) && !sentence.is(at, WordGroup.DETERMINER)
                    || sentence.is(at, WordGroup.UNNAMED)
                    || sentence.is(at, WordGroup.ROLE)
                    || sentence.is(at, WordGroup.ORGANISATION)
                    || sentence.is(at, WordGroup.DOCUMENT)) {
                return !new Phrases(sentence).isPronoun(phrase.first());
            }
        }
        return false;
    }
}
