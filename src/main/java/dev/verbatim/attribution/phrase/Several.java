package dev.verbatim.attribution.phrase;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;

/// Tells several from one, by the words that name them.
public final class Several {

    private Several() {}

    public static boolean in(Sentence sentence, TokenSpan phrase) {
        if (sentence.is(phrase.first(), WordGroup.SEVERAL)) {
            return true;
        }
        var last = sentence.word(phrase.end() - 1);
        if (phrase.size() == 1 && sentence.is(phrase.first(), WordGroup.PRONOUN)) {
            return !last.equals("he") && !last.equals("she") && !last.equals("it");
        }
        for (var at = phrase.first(); at < phrase.end(); at++) {
            if (sentence.word(at).equals("and")
                    || isPlural(sentence.word(at))
                            && sentence.is(at, Token.Kind.WORD)
                            && !sentence.is(at, WordGroup.DETERMINER)
                    || (sentence.is(at, WordGroup.UNNAMED) || sentence.is(at, WordGroup.DOCUMENT))
                            && isPlural(sentence.word(at))) {
                return true;
            }
        }
        return last.equals("people")
                || last.endsWith("men")
                || last.endsWith("s")
                        && sentence.isNamed(phrase.end() - 1)
                        && sentence.is(phrase.first(), WordGroup.DETERMINER);
    }

    /// "officials", but not "witness".
    private static boolean isPlural(String word) {
        return word.endsWith("s") && !word.endsWith("ss") && !word.equals("'s");
    }
}
