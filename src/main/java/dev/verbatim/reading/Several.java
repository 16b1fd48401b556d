package dev.verbatim.reading;

/// Tells several from one, by the words that name them.
final class Several {

    private Several() {}

    static boolean in(Sentence sentence, Phrase phrase) {
        if (sentence.is(phrase.first(), Group.SEVERAL)) {
            return true;
        }
        var last = sentence.word(phrase.end() - 1);
        if (phrase.size() == 1 && sentence.is(phrase.first(), Group.PRONOUN)) {
            return !last.equals("he") && !last.equals("she") && !last.equals("it");
        }
        for (var at = phrase.first(); at < phrase.end(); at++) {
            if (sentence.word(at).equals("and")
                    || isPlural(sentence.word(at))
                            && sentence.is(at, Token.Kind.WORD)
                            && !sentence.is(at, Group.DETERMINER)
                    || (sentence.is(at, Group.UNNAMED) || sentence.is(at, Group.DOCUMENT))
                            && isPlural(sentence.word(at))) {
                return true;
            }
        }
        return last.equals("people")
                || last.endsWith("men")
                || last.endsWith("s")
                        && sentence.isNamed(phrase.end() - 1)
                        && sentence.is(phrase.first(), Group.DETERMINER);
    }

    /// "officials", but not "witness".
    private static boolean isPlural(String word) {
        return word.endsWith("s") && !word.endsWith("ss") && !word.equals("'s");
    }
}
