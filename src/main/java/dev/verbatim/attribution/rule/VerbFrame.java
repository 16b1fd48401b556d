package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.phrase.Phrases;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.WordGroup;
import org.jspecify.annotations.Nullable;

/// What a verb of reporting governs, as told by the word that follows: a clause, a quote, a thing, an infinitive.
///
/// | rule | example |
/// |---|---|
/// | said-quote | Lee said, “It holds.” |
/// | said-colon | Lee told the council: “It holds.” |
/// | said-around | Lee spoke of the dam as “old but sound.” |
/// | said-that | Lee said that the dam holds. |
/// | said-whether | Lee asked whether the dam holds. |
/// | said-clause | Lee says the dam holds. |
/// | reported-clause | Lee noted the dam was old. |
/// | thought-clause | Lee believes the dam is safe. |
/// | told-clause | Lee told reporters the dam was safe. |
/// | named-it | Lee criticized the delay. |
/// | called-for | Lee called for a new dam. |
/// | urged-to | Lee urged the council to repair the dam. |
/// | vowed-to | Lee vowed to repair the dam. |
///
/// @param content where the words begin
/// @param report whether it is a report even without quotation marks
record VerbFrame(String rule, int content, boolean report) {

    static @Nullable VerbFrame of(Sentence sentence, Verb verb, int at) {
        if (at >= sentence.size() || sentence.is(at, Token.Kind.STOP)) {
            return null;
        }
        var comma = sentence.is(at, Token.Kind.COMMA) ? 1 : 0;
        if (sentence.is(at + comma, Token.Kind.QUOTED)) {
            return new VerbFrame("said-quote", at + comma, false);
        }
        if (sentence.is(at, Token.Kind.COLON)) {
            return verb.is(WordGroup.SAY) || verb.is(WordGroup.TELL)
                    ? new VerbFrame("said-colon", at + 1, at + 3 < sentence.size())
                    : null;
        }
        if (comma == 1 && sentence.is(at + 1, WordGroup.PLAIN_THAT) && clausal(verb)) {
            return new VerbFrame("said-that", at + 1, true);
        }
        if (verb.isOnlyForQuotes()) {
            return quoteOrNothing(sentence, at);
        }
        if (comma == 1 || sentence.is(at, Token.Kind.BREAK)) {
            return SubjectVerbRule.later(sentence, at).isEmpty() ? null : new VerbFrame("said-around", at + 1, false);
        }
        if (verb.is(WordGroup.FOR_IT)) {
            return new VerbFrame("called-for", at, true);
        }
        if (sentence.is(at, WordGroup.PLAIN_THAT) && clausal(verb)) {
            return new VerbFrame("said-that", at, true);
        }
        if (sentence.is(at, WordGroup.THAT) && (clausal(verb) || verb.is(WordGroup.NAME_IT))) {
            return new VerbFrame("said-whether", at, true);
        }
        if (sentence.word(at).equals("to") && verb.is(WordGroup.WANT_TO)) {
            return new VerbFrame("vowed-to", at, true);
        }
        if (sentence.is(at, WordGroup.SUBORDINATE) && !sentence.is(at, WordGroup.THAT)) {
            return quoteOrNothing(sentence, at);
        }
        if (verb.isSay()) {
            return sentence.is(at, WordGroup.PREPOSITION) && !sentence.is(at + 1, Token.Kind.NUMBER)
                    ? quoteOrNothing(sentence, at)
                    : new VerbFrame("said-clause", at, true);
        }
        return clauseOrThing(sentence, verb, at);
    }

    private static @Nullable VerbFrame clauseOrThing(Sentence sentence, Verb verb, int at) {
        var phrases = new Phrases(sentence);
        var opens = phrases.isPronoun(at)
                || phrases.isOpener(at)
                || sentence.isNamed(at)
                || sentence.is(at, Token.Kind.NUMBER)
                || sentence.is(at, Token.Kind.WORD) && !phrases.isStop(at) && !sentence.is(at, WordGroup.PREPOSITION);
        if (!opens) {
            return quoteOrNothing(sentence, at);
        }
        if (clausal(verb) && isClause(sentence, phrases, at)) {
            return new VerbFrame(
                    verb.is(WordGroup.THINK)
                            ? "thought-clause"
                            : verb.is(WordGroup.TELL) ? "told-clause" : "reported-clause",
                    at,
                    true);
        }
        if (verb.is(WordGroup.ASK_TO)) {
            return hasTo(sentence, at)
                    ? new VerbFrame("urged-to", at, true)
                    : verb.is(WordGroup.NAME_IT) ? new VerbFrame("named-it", at, true) : quoteOrNothing(sentence, at);
        }
        if (verb.is(WordGroup.NAME_IT)) {
            return new VerbFrame("named-it", at, true);
        }
        return quoteOrNothing(sentence, at);
    }

    private static @Nullable VerbFrame quoteOrNothing(Sentence sentence, int at) {
        return SubjectVerbRule.later(sentence, at).isEmpty() ? null : new VerbFrame("said-around", at, false);
    }

    private static boolean clausal(Verb verb) {
        return verb.is(WordGroup.SAY) || verb.is(WordGroup.THINK) || verb.is(WordGroup.SHOW) || verb.is(WordGroup.TELL);
    }

    /// A phrase and then a helping verb: "he was", "the bridge will".
    private static boolean isClause(Sentence sentence, Phrases phrases, int at) {
        if (phrases.isPronoun(at)) {
            return true;
        }
        for (var next = at; next < at + 14 && next < sentence.size(); next++) {
            if (sentence.is(next, WordGroup.AUXILIARY)
                            && !sentence.word(next).equals("'s")
                            && !sentence.word(next).equals("not")
                    || sentence.is(next, WordGroup.MODAL)) {
                return true;
            }
            if (sentence.is(next, Token.Kind.COMMA)
                    || sentence.is(next, WordGroup.RELATIVE)
                    || sentence.is(next, WordGroup.SUBORDINATE)) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasTo(Sentence sentence, int at) {
        for (var next = at; next < at + 14 && next < sentence.size(); next++) {
            if (sentence.word(next).equals("to")) {
                return true;
            }
        }
        return false;
    }
}
