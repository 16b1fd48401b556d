package dev.verbatim.attribution.phrase;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import org.jspecify.annotations.Nullable;

/// Walks back from the end of a phrase to where it begins.
record PhraseBefore(Sentence sentence, Phrases phrases) {

    /// The phrase that ends here: "a spokesman for the harbour" of "a spokesman for the harbour said".
    @Nullable
    TokenSpan endingAt(int end) {
        var first = end;
        var bottom = Math.max(0, end - Phrases.LONGEST);
        while (first > bottom && extendsLeft(first - 1, first, end)) {
            first--;
        }
        while (first < end && isLoose(first)) {
            first++;
        }
        return first < end ? new TokenSpan(first, end) : null;
    }

    private boolean extendsLeft(int at, int first, int end) {
        var token = sentence.at(at);
        if (first < end
                && (phrases.isPronoun(first) || phrases.isOpener(first))
                && !sentence.is(at, WordGroup.PREPOSITION)
                && !phrases.isOpener(at)) {
            return false;
        }
        return switch (token.kind()) {
            case NAME ->
                !(sentence.isTime(at) && first == end)
                        && !phrases.startsClause(at)
                        && !(phrases.isPronoun(at) && first < end);
            case NUMBER, ASIDE -> true;
            case QUOTED -> token.end() - token.start() < 22 && first < end && sentence.isNamed(at - 1);
            case WORD -> word(at, first, end);
            case COMMA, COLON, BREAK, STOP, OTHER -> false;
        };
    }

    private boolean word(int at, int first, int end) {
        if (sentence.is(at, WordGroup.CLITIC)
                || sentence.word(at).equals("'s")
                || sentence.word(at).equals("'")) {
            return first < end;
        }
        if (phrases.isPronoun(at)) {
            return first == end || phrases.isOpener(at);
        }
        if (sentence.is(at, WordGroup.PREPOSITION)) {
            return first < end && joins(at, first);
        }
        if (sentence.word(at).equals("and")) {
            return first < end && joinsEqual(at, first);
        }
        return phrases.isOpener(at) || !phrases.isStop(at);
    }

    /// A preposition belongs to the phrase where a noun stands before it.
    private boolean joins(int at, int first) {
        var before = at - 1;
        if (before < 0 || sentence.isTime(first) || !sentence.is(at, WordGroup.JOINT)) {
            return false;
        }
        var noun = sentence.isNamed(before) && !phrases.startsClause(before)
                || sentence.is(before, Token.Kind.ASIDE)
                || sentence.word(at).equals("around") && sentence.word(before).equals("and")
                || sentence.is(before, Token.Kind.WORD)
                        && !phrases.isStop(before)
                        && !phrases.isOpener(before)
                        && !phrases.isPronoun(before)
                        && !sentence.is(before, WordGroup.PREPOSITION);
        return noun
                && !(sentence.isNamed(first)
                        && sentence.isNamed(first + 1)
                        && before == 0
                        && sentence.is(before, WordGroup.SAY));
    }

    private boolean joinsEqual(int at, int first) {
        var named = sentence.isNamed(at - 1) || sentence.is(at - 1, Token.Kind.ASIDE);
        return named && sentence.isNamed(first)
                || sentence.is(at - 1, WordGroup.UNNAMED) && !sentence.isNamed(first)
                || sentence.is(at - 1, WordGroup.ROLE);
    }

    private boolean isLoose(int at) {
        return sentence.is(at, WordGroup.PREPOSITION)
                || sentence.is(at, WordGroup.CONJUNCTION)
                || sentence.is(at, WordGroup.CLITIC)
                || sentence.word(at).equals("'s")
                || phrases.startsClause(at) && !phrases.isOpener(at) && !phrases.isPronoun(at);
    }
}
