package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.phrase.AppositiveRule;
import dev.verbatim.attribution.phrase.Phrases;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import org.jspecify.annotations.Nullable;

/// Who does what a verb says, as found to the left of it.
///
/// @param phrase the words that name them
/// @param verbFirst where the verb with its helpers begins
/// @param passive a form of to be stands right before the verb
/// @param possible a "would" or "could" stands before the verb
/// @param negated a "not" stands before the verb
public record VerbSubject(TokenSpan phrase, int verbFirst, boolean passive, boolean possible, boolean negated) {

    /// How far a phrase that leads into a sentence may run.
    private static final int REACH = 45;

    static @Nullable VerbSubject of(Sentence sentence, int verb) {
        var phrases = new Phrases(sentence);
        var at = verb;
        var passive = false;
        var helped = false;
        var possible = false;
        var negated = false;
        while (at > 0) {
            var before = at - 1;
            if (sentence.is(before, WordGroup.MODAL)) {
                possible = true;
            } else if (sentence.is(before, WordGroup.AUXILIARY)) {
                passive |= sentence.is(before, WordGroup.BEING) && !helped;
                helped = true;
                negated |= sentence.word(before).endsWith("n't")
                        || sentence.word(before).equals("not")
                        || sentence.word(before).equals("never");
            } else if (!(sentence.isAdverb(before) && (sentence.is(before, Token.Kind.WORD) || before > 0))) {
                break;
            }
            at = before;
        }
        at = beforeLead(sentence, at);
        var verbFirst = at;
        at = beforeTime(sentence, at);
        while (at > 0 && sentence.isAdverb(at - 1) && sentence.is(at - 1, Token.Kind.WORD)) {
            at--;
        }
        if (at == 0) {
            return null;
        }
        var phrase = sentence.is(at - 1, Token.Kind.COMMA) || sentence.is(at - 1, Token.Kind.BREAK)
                ? AppositiveRule.before(sentence, phrases, at - 1)
                : phrases.endingAt(at);
        phrase = phrase == null ? null : antecedent(sentence, phrases, phrase);
        return phrase == null || !phrases.names(phrase)
                ? null
                : new VerbSubject(phrase, verbFirst, passive, possible, negated);
    }

    /// "Lee went on to say": the whole of it is the verb.
    private static int beforeLead(Sentence sentence, int end) {
        for (var length = 2; length <= 3; length++) {
            if (end > length
                    && sentence.word(end - 1).equals("to")
                    && sentence.lexicon.is(
                            WordGroup.GOES_ON,
                            (length == 3 ? sentence.word(end - 3) + " " : "") + sentence.pair(end - 2))) {
                return end - length;
            }
        }
        return end;
    }

    /// "A study that appeared in May found": who does it stands before the clause that describes them.
    private static TokenSpan antecedent(Sentence sentence, Phrases phrases, TokenSpan phrase) {
        var first = phrase.first();
        if (first < 2
                || !sentence.is(first - 1, WordGroup.RELATIVE)
                || !sentence.word(first).endsWith("ed")) {
            return phrase;
        }
        var before = phrases.endingAt(first - 1);
        return before == null ? phrase : before;
    }

    /// "Lee on Friday said": the time does not name anybody.
    private static int beforeTime(Sentence sentence, int end) {
        var at = end;
        var timed = false;
        while (at > 0 && end - at < 6) {
            var before = at - 1;
            var time = sentence.isTime(before);
            var small = timed
                    && (sentence.is(before, WordGroup.PREPOSITION)
                            || sentence.word(before).equals("this")
                            || sentence.word(before).equals("last")
                            || sentence.word(before).equals("the")
                            || sentence.is(before, Token.Kind.NUMBER)
                            || sentence.word(before).equals("a"));
            if (!time
                    && !small
                    && !(at == end
                            && sentence.is(before, Token.Kind.NUMBER)
                            && sentence.is(before - 1, WordGroup.MONTH))) {
                break;
            }
            timed = true;
            at = before;
            if (sentence.word(before).equals("on")
                    || sentence.word(before).equals("in")
                    || sentence.word(before).equals("of")) {
                break;
            }
        }
        return at;
    }

    /// The subject of the sentence as a whole: the first phrase after what leads in.
    public static @Nullable TokenSpan leading(Sentence sentence) {
        var phrases = new Phrases(sentence);
        var at = 0;
        while (at < sentence.size()
                && (sentence.is(at, WordGroup.CONJUNCTION)
                        || sentence.is(at, Token.Kind.COMMA)
                        || sentence.isAdverb(at)
                        || sentence.is(at, Token.Kind.OTHER))) {
            at++;
        }
        if ((sentence.is(at, WordGroup.PREPOSITION)
                        || sentence.is(at, WordGroup.SUBORDINATE)
                        || sentence.isTime(at)
                        || sentence.word(at).endsWith("ing"))
                && !phrases.isPronoun(at)) {
            while (at < sentence.size() && at < REACH && !sentence.is(at, Token.Kind.COMMA)) {
                at++;
            }
            at++;
        }
        while (at < sentence.size() && (sentence.isAdverb(at) || sentence.is(at, Token.Kind.COMMA))) {
            at++;
        }
        var phrase = named(sentence, phrases.startingAt(at));
        return phrase != null && phrases.names(phrase) ? phrase : null;
    }

    /// "Ann Lee spoke": a name ends before a word that is none for people, which may be any verb.
    private static @Nullable TokenSpan named(Sentence sentence, @Nullable TokenSpan phrase) {
        if (phrase == null || !sentence.isNamed(phrase.first())) {
            return phrase;
        }
        for (var at = phrase.first() + 1; at < phrase.end(); at++) {
            var noun = sentence.is(at, WordGroup.ROLE)
                    || sentence.is(at, WordGroup.UNNAMED)
                    || sentence.is(at, WordGroup.ORGANISATION)
                    || sentence.is(at, WordGroup.DOCUMENT)
                    || sentence.is(at, WordGroup.JOINT)
                    || sentence.is(at, WordGroup.PARTICLE)
                    || sentence.is(at, WordGroup.CONJUNCTION)
                    || sentence.word(at).equals("'s")
                    || sentence.word(at - 1).equals("'s");
            if (sentence.is(at, Token.Kind.WORD) && !noun) {
                return new TokenSpan(phrase.first(), at);
            }
        }
        return phrase;
    }
}
