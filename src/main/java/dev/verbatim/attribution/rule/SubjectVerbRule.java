package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.phrase.Several;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The speaker before the verb, and the words on either side; what follows the verb is told apart by [VerbFrame].
///
/// | rule | example |
/// |---|---|
/// | quote-name-said | “It holds,” Ann Lee said. |
/// | clause-name-said | The dam holds, Ann Lee told reporters. |
/// | clause-said-clause | The old dam, Ann Lee said, was never inspected. |
/// | document-shows | A survey found cracks in the dam. |
final class SubjectVerbRule implements Rule {

    @Override
    public @Nullable AttributedSpan at(Sentence sentence, int word, List<AttributedSpan> found) {
        var verb = Verb.at(sentence, word);
        var subject = verb == null ? null : VerbSubject.of(sentence, word);
        if (verb == null || subject == null || !agrees(sentence, verb, subject)) {
            return null;
        }
        var back = back(sentence, verb, subject, found);
        return back != null ? back : forward(sentence, verb, subject);
    }

    private static boolean agrees(Sentence sentence, Verb verb, VerbSubject subject) {
        if (verb.isParticiple() != subject.passive() || subject.possible()) {
            return false;
        }
        if (verb.isLikeANoun() && subject.verbFirst() == verb.first() && !isHead(sentence, subject.phrase())) {
            return false;
        }
        var helped = subject.verbFirst() < verb.first()
                && (subject.negated() || sentence.word(verb.first() - 1).equals("to"));
        return !verb.isBase() || helped || Several.in(sentence, subject.phrase());
    }

    private static boolean isDocument(Sentence sentence, TokenSpan phrase) {
        for (var at = phrase.first(); at < phrase.end(); at++) {
            if (sentence.is(at, WordGroup.DOCUMENT)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a phrase can end here, so that what follows is no noun: "the mayor plans", not "the big plans".
    private static boolean isHead(Sentence sentence, TokenSpan phrase) {
        var last = phrase.end() - 1;
        return sentence.isNamed(last)
                || sentence.is(last, Token.Kind.ASIDE)
                || sentence.is(last, WordGroup.PRONOUN)
                || sentence.is(last, WordGroup.UNNAMED)
                || sentence.is(last, WordGroup.ROLE)
                || sentence.is(last, WordGroup.ORGANISATION)
                || sentence.is(last, WordGroup.DOCUMENT);
    }

    /// The words come first; what follows the verb is the end, a day, or more of the same quote.
    private static @Nullable AttributedSpan back(
            Sentence sentence, Verb verb, VerbSubject subject, List<AttributedSpan> found) {
        var first = subject.phrase().first();
        while (first > 0 && sentence.is(first - 1, Token.Kind.OTHER)) {
            first--;
            while (first > 0 && sentence.isNamed(first - 1)) {
                first--;
            }
        }
        var comma = sentence.is(first - 1, Token.Kind.COMMA) || sentence.is(first - 1, Token.Kind.BREAK);
        var end = comma ? first - 1 : first;
        var quoted = sentence.is(end - 1, Token.Kind.QUOTED)
                && (comma || ",?!—–-….".indexOf(sentence.endOfQuoted(end - 1)) >= 0);
        if (!comma && !quoted
                || !(verb.is(WordGroup.SAY)
                        || verb.is(WordGroup.TELL)
                        || verb.is(WordGroup.SHOW)
                        || quoted && verb.is(WordGroup.THINK))) {
            return null;
        }
        var following = VerbComplements.of(sentence, verb.end(), verb.is(WordGroup.TELL));
        var ends = endsAt(sentence, following.content());
        var start = 0;
        for (var earlier : found) {
            start = quoted || !earlier.before().isEmpty()
                    ? Math.min(end, earlier.cue().end())
                    : start;
        }
        var cue = new TokenSpan(verb.first(), verb.end());
        if (quoted && (ends || !sentence.word(verb.end()).equals("that"))) {
            return new AttributedSpan(
                    "quote-name-said",
                    subject.phrase(),
                    cue,
                    new TokenSpan(start, end),
                    later(sentence, verb.end()),
                    following.addressee(),
                    following.time(),
                    true,
                    false);
        }
        if (!ends || end - start < 3 || leadsIn(sentence, start) && !closes(sentence, following.content())) {
            return null;
        }
        var more = sentence.is(following.content(), Token.Kind.COMMA) && continues(sentence, following.content() + 1);
        var after = more ? new TokenSpan(following.content() + 1, sentence.size()) : later(sentence, verb.end());
        return new AttributedSpan(
                more ? "clause-said-clause" : "clause-name-said",
                subject.phrase(),
                cue,
                new TokenSpan(start, end),
                after,
                following.addressee(),
                following.time(),
                true,
                false);
    }

    /// "In the end, Lee agreed to it": what comes first sets the scene.
    private static boolean leadsIn(Sentence sentence, int at) {
        return sentence.is(at, WordGroup.PREPOSITION) || sentence.is(at, WordGroup.SUBORDINATE) || sentence.isTime(at);
    }

    private static boolean closes(Sentence sentence, int at) {
        return at >= sentence.size() || sentence.is(at, Token.Kind.STOP) || sentence.is(at, Token.Kind.COMMA);
    }

    private static boolean continues(Sentence sentence, int at) {
        return at < sentence.size() - 1 && !sentence.word(at).endsWith("ing") && !sentence.is(at, Token.Kind.QUOTED);
    }

    private static boolean endsAt(Sentence sentence, int at) {
        return at >= sentence.size()
                || sentence.is(at, Token.Kind.STOP)
                || sentence.is(at, Token.Kind.COMMA)
                || sentence.is(at, Token.Kind.BREAK)
                || sentence.is(at, Token.Kind.COLON)
                || sentence.is(at, WordGroup.PREPOSITION) && !sentence.is(at, WordGroup.THAT)
                || sentence.is(at, Token.Kind.QUOTED);
    }

    /// Where more is quoted later in the sentence, it may be the same speaker's.
    static TokenSpan later(Sentence sentence, int from) {
        for (var at = from; at < sentence.size() && at < from + 60; at++) {
            if (sentence.is(at, Token.Kind.QUOTED)) {
                return new TokenSpan(from, sentence.size());
            }
        }
        return AttributedSpan.NOTHING;
    }

    private static @Nullable AttributedSpan forward(Sentence sentence, Verb verb, VerbSubject subject) {
        var following = VerbComplements.of(sentence, verb.end(), verb.is(WordGroup.TELL));
        var at = following.content();
        var frame = VerbFrame.of(sentence, verb, at);
        if ((frame == null || !frame.report())
                && verb.is(WordGroup.SHOW)
                && isDocument(sentence, subject.phrase())
                && !sentence.is(at, Token.Kind.STOP)
                && !sentence.is(at, Token.Kind.COMMA)
                && at < sentence.size()) {
            frame = new VerbFrame("document-shows", at, true);
        }
        if (frame == null) {
            return null;
        }
        var addressee = following.addressee();
        return new AttributedSpan(
                frame.rule(),
                subject.phrase(),
                new TokenSpan(verb.first(), verb.end()),
                AttributedSpan.NOTHING,
                new TokenSpan(frame.content(), sentence.size()),
                addressee,
                following.time(),
                frame.report(),
                false);
    }
}
