package dev.verbatim.attribution.rule;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.WordGroup;
import org.jspecify.annotations.Nullable;

/// A verb of reporting where it stands, with the groups that its one or two words are in.
///
/// @param end past its words
record Verb(Sentence sentence, int first, int end, String words) {

    private static final WordGroup[] PAIRED = {WordGroup.FOR_IT, WordGroup.SAY, WordGroup.ASK_TO, WordGroup.NAME_IT};
    private static final WordGroup[] SINGLE = {
        WordGroup.SAY,
        WordGroup.TELL,
        WordGroup.THINK,
        WordGroup.SHOW,
        WordGroup.NAME_IT,
        WordGroup.ASK_TO,
        WordGroup.WANT_TO,
        WordGroup.DO_IT
    };

    static @Nullable Verb at(Sentence sentence, int first) {
        if (!sentence.is(first, Token.Kind.WORD) && !isInHeadline(sentence, first)) {
            return null;
        }
        var pair = sentence.pair(first);
        for (var group : PAIRED) {
            if (sentence.lexicon.is(group, pair)) {
                return new Verb(sentence, first, first + 2, pair);
            }
        }
        for (var group : SINGLE) {
            if (sentence.is(first, group)) {
                return new Verb(sentence, first, first + 1, sentence.word(first));
            }
        }
        return null;
    }

    private static boolean isInHeadline(Sentence sentence, int first) {
        return first > 0
                && sentence.isNamed(first)
                && (sentence.word(first).equals("says") || sentence.word(first).equals("said"));
    }

    boolean is(WordGroup group) {
        return sentence.lexicon.is(group, words);
    }

    /// "saying": needs a helper to be a verb of its own.
    boolean isParticiple() {
        return sentence.word(first).endsWith("ing");
    }

    /// "say": goes with several, or with "I" and "you".
    boolean isBase() {
        if (words.equals("report")) {
            return true;
        }
        return sentence.lexicon.lemma(words).equals(words)
                && !words.endsWith("ed")
                && !words.equals("read")
                && !words.equals("put");
    }

    /// A form that may be a noun as well: "claims", "plan".
    boolean isLikeANoun() {
        return !isSay()
                && !words.endsWith("ed")
                && !isParticiple()
                && (isBase() || words.endsWith("s"))
                && !is(WordGroup.TELL);
    }

    boolean isOnlyForQuotes() {
        return is(WordGroup.DO_IT)
                && !is(WordGroup.SAY)
                && !is(WordGroup.SHOW)
                && !is(WordGroup.NAME_IT)
                && !is(WordGroup.TELL)
                && !is(WordGroup.ASK_TO)
                && !is(WordGroup.WANT_TO)
                && !is(WordGroup.THINK);
    }

    boolean isSay() {
        return sentence.lexicon.lemma(words).equals("say");
    }
}
