package dev.verbatim.attribution.phrase;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import org.jspecify.annotations.Nullable;

/// Finds the name before what explains it between commas.
public final class AppositiveRule {

    /// How far back an explanation between commas may begin.
    private static final int REACH = 45;

    private AppositiveRule() {}

    /// "Ann Lee, 45, a nurse from Akron, said": passes over what explains a name, back to the name.
    public static @Nullable TokenSpan before(Sentence sentence, Phrases phrases, int mark) {
        var end = mark;
        for (var hops = 0; hops < 5; hops++) {
            var open = end - 1;
            while (open > 0
                    && end - open < REACH
                    && !sentence.is(open, Token.Kind.COMMA)
                    && !sentence.is(open, Token.Kind.BREAK)
                    && !isQuote(sentence, open)) {
                open--;
            }
            var first = open + (open > 0 || sentence.is(open, Token.Kind.COMMA) ? 1 : 0);
            if (open <= 0) {
                return null;
            }
            var segment = phrases.endingAt(end);
            if (segment != null && segment.first() == first && isFullName(sentence, segment)) {
                return segment;
            }
            if (!explains(sentence, phrases, first, end) || isQuote(sentence, open)) {
                return null;
            }
            var phrase = phrases.endingAt(open);
            if (phrase != null
                    && phrases.names(phrase)
                    && !isPlaceOrAge(sentence, phrase)
                    && !(phrase.first() > 0
                            && sentence.is(phrase.first() - 1, Token.Kind.COMMA)
                            && phrases.isOpener(phrase.first())
                            && isExplained(sentence, phrase.first() - 1))) {
                return phrase;
            }
            end = open;
        }
        return null;
    }

    /// A nickname is part of a name.
    private static boolean isQuote(Sentence sentence, int at) {
        return sentence.is(at, Token.Kind.QUOTED)
                && sentence.at(at).end() - sentence.at(at).start() > 20;
    }

    private static boolean isExplained(Sentence sentence, int comma) {
        return sentence.isNamed(comma - 1)
                || sentence.is(comma - 1, Token.Kind.NUMBER)
                || sentence.is(comma - 1, Token.Kind.ASIDE);
    }

    private static boolean isFullName(Sentence sentence, TokenSpan phrase) {
        return phrase.size() >= 2
                && phrase.size() <= 6
                && (sentence.isNamed(phrase.first())
                        && sentence.isNamed(phrase.first() + 1)
                        && (phrase.size() == 2 || sentence.isNamed(phrase.end() - 1)))
                && !sentence.is(phrase.first(), WordGroup.DETERMINER);
    }

    private static boolean isPlaceOrAge(Sentence sentence, TokenSpan phrase) {
        return phrase.size() == 1 && sentence.is(phrase.first(), Token.Kind.NUMBER);
    }

    private static boolean explains(Sentence sentence, Phrases phrases, int first, int end) {
        return first >= end
                || phrases.isOpener(first)
                || sentence.is(first, Token.Kind.NUMBER)
                || sentence.is(first, WordGroup.RELATIVE)
                || sentence.is(first, WordGroup.PREPOSITION)
                || sentence.is(first, WordGroup.ROLE)
                || sentence.is(first, WordGroup.SUBORDINATE)
                || sentence.is(first, WordGroup.TITLE)
                || sentence.isAdverb(first)
                || sentence.word(first).endsWith("ing")
                || sentence.word(first).endsWith("ed")
                || sentence.is(end - 1, WordGroup.ROLE)
                || end - first <= 3 && sentence.isNamed(first);
    }
}
