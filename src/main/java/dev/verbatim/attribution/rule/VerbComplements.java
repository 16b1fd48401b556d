package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.phrase.Phrases;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import org.jspecify.annotations.Nullable;

/// What stands between a verb of reporting and the words it reports: the listener, the day, an adverb.
///
/// @param content where the words begin
public record VerbComplements(
        int content,
        @Nullable TokenSpan addressee,
        @Nullable TokenSpan time) {

    /// How far a "that" may stand from its verb.
    private static final int REACH = 12;

    static VerbComplements of(Sentence sentence, int after, boolean listener) {
        var phrases = new Phrases(sentence);
        var at = after;
        @Nullable TokenSpan addressee = null;
        @Nullable TokenSpan time = null;
        if (listener) {
            addressee = listener(sentence, phrases, at);
            at = addressee == null ? at : addressee.end();
        }
        for (var turns = 0; turns < 4; turns++) {
            var spoken = timeAt(sentence, at);
            if (spoken != null) {
                time = time == null ? spoken : time;
                at = spoken.end();
            } else if (addressee == null && sentence.word(at).equals("to") && !sentence.is(at + 1, Token.Kind.QUOTED)) {
                var to = phrases.startingAt(at + 1);
                if (to == null
                        || !(sentence.isNamed(at + 1)
                                || sentence.is(to.end() - 1, WordGroup.UNNAMED)
                                || phrases.isOpener(at + 1)
                                || phrases.isPronoun(at + 1))) {
                    break;
                }
                addressee = to;
                at = to.end();
            } else {
                break;
            }
        }
        return new VerbComplements(that(sentence, at), addressee, time);
    }

    /// "said at a rally in Ohio that": the words begin at "that", where one is near.
    private static int that(Sentence sentence, int at) {
        if (!sentence.is(at, WordGroup.PREPOSITION) || sentence.word(at).equals("to")) {
            return at;
        }
        for (var next = at; next < at + REACH && next < sentence.size(); next++) {
            if (sentence.word(next).equals("that")
                    && !sentence.is(next + 1, WordGroup.AUXILIARY)
                    && !sentence.is(next + 1, WordGroup.MODAL)
                    && !sentence.is(next - 1, WordGroup.PREPOSITION)) {
                return next;
            }
            if (sentence.is(next, Token.Kind.QUOTED)) {
                return at;
            }
        }
        return at;
    }

    private static @Nullable TokenSpan listener(Sentence sentence, Phrases phrases, int at) {
        if (sentence.is(at, WordGroup.THAT) && !phrases.isPronoun(at) || sentence.is(at, Token.Kind.QUOTED)) {
            return null;
        }
        if (phrases.isPronoun(at) || sentence.is(at, WordGroup.OBJECT)) {
            return new TokenSpan(at, at + 1);
        }
        var whole = phrases.startingAt(at);
        if (whole == null) {
            return null;
        }
        for (var end = whole.first() + 1; end < whole.end(); end++) {
            if (sentence.is(end - 1, WordGroup.UNNAMED) && !sentence.is(end, WordGroup.PREPOSITION)
                    || phrases.isPronoun(end)
                    || phrases.isOpener(end) && !sentence.is(end - 1, WordGroup.PREPOSITION)) {
                return new TokenSpan(at, end);
            }
        }
        return whole;
    }

    /// "on Thursday", "late Friday", "in March", "last week", "this month", "earlier today".
    public static @Nullable TokenSpan timeAt(Sentence sentence, int first) {
        var at = first;
        while (at < first + 4 && !sentence.isTime(at) && sentence.is(at, WordGroup.TIME_LEAD)) {
            at++;
        }
        if (!sentence.isTime(at)) {
            return null;
        }
        while (at < first + 8 && (sentence.isTime(at) || sentence.is(at, Token.Kind.NUMBER))) {
            at++;
        }
        return new TokenSpan(first, at);
    }
}
